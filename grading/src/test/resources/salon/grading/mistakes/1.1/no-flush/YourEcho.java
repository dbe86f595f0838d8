// mistake: writes to a buffer and flushes it when the client has gone
// task: 1.1
// told: and heard 0 bytes
package salon.echo.exercise;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length != -1; length = in.read(buffer)) {
            out.write(buffer, 0, length);
        }
        out.flush();
    }
}
