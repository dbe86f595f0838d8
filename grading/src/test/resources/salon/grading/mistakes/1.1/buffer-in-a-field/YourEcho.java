// mistake: keeps the buffer in a field that all clients share
// task: 1.1
// told: what do you keep in a field that all clients share?
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    private final byte[] buffer = new byte[8192];

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        int n;
        while ((n = in.read(buffer)) != -1) {
            out.write(buffer, 0, n);
        }
    }
}
