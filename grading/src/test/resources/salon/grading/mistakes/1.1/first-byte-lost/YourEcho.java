// mistake: reads a byte to see whether there are more, and loses it
// task: 1.1
// told: but something else came.
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
        byte[] buffer = new byte[1024];
        while (in.read() != -1) {
            int n = in.read(buffer);
            out.write(buffer, 0, n);
            out.flush();
        }
    }
}
