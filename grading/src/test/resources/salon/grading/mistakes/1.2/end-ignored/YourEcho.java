// mistake: goes on reading at the end of the stream, for ever
// task: 1.2
// told: read has returned -1, the end of the stream, a hundred times
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
        while (client.isConnected()) {
            int n = in.read(buffer);
            if (n > 0) {
                out.write(buffer, 0, n);
                out.flush();
            }
        }
    }
}
