// mistake: takes one read for all that the client says
// task: 1.1
// told: but the end came.
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[65536];
        int n = in.read(buffer);
        if (n > 0) {
            out.write(buffer, 0, n);
            out.flush();
        }
    }
}
