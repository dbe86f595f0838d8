// mistake: tries to write -1 bytes at the end
// task: 1.2
// told: A goodbye is no failure.
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
        while (true) {
            int n = in.read(buffer);
            out.write(buffer, 0, n);
            out.flush();
        }
    }
}
