// mistake: polls available() instead of reading
// task: 1.1
// told: but nothing came for 3 s
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
        while (!client.isClosed()) {
            int n = in.available();
            if (n > 0) {
                out.write(in.readNBytes(n));
                out.flush();
            } else {
                pause();
            }
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
