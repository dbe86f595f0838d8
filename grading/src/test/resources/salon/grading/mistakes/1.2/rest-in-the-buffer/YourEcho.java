// mistake: flushes only when the buffer is half full, and never at the end
// task: 1.2
// told: all of the echo comes before the end
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
        OutputStream out = new BufferedOutputStream(client.getOutputStream(), 512);
        int unflushed = 0;
        for (int b = in.read(); b != -1; b = in.read()) {
            out.write(b);
            if (++unflushed == 4) {
                out.flush();
                unflushed = 0;
            }
        }
    }
}
