// mistake: takes available() for how much the client still has to say
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
        do {
            byte[] buffer = new byte[Math.max(1, in.available())];
            int n = in.read(buffer);
            if (n > 0) {
                out.write(buffer, 0, n);
            }
        } while (in.available() > 0);
        out.flush();
    }
}
