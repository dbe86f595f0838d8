// right: a byte at a time, each flushed
// task: 1.1
package salon.echo.exercise;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        int b = in.read();
        while (b >= 0) {
            out.write(b);
            out.flush();
            b = in.read();
        }
    }
}
