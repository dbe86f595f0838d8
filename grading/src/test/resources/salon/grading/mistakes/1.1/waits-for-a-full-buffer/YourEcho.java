// mistake: waits until the buffer is full
// task: 1.1
// told: do you wait for more than was sent
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
        byte[] bytes = in.readNBytes(1024);
        while (bytes.length > 0) {
            out.write(bytes);
            bytes = in.readNBytes(1024);
        }
    }
}
