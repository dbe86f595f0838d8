// mistake: writes into a buffer that is never flushed
// task: 1.1
// told: Is what you write left in a buffer
package salon.echo.exercise;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        try (InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            int b;
            while ((b = in.read()) != -1) {
                out.write(b);
            }
        }
    }
}
