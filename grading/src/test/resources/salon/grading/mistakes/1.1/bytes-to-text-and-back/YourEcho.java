// mistake: makes text of the bytes and bytes of the text
// task: 1.1
// told: bytes come back as they were, text or not
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
        byte[] buffer = new byte[4096];
        int n;
        while ((n = in.read(buffer)) > 0) {
            String message = new String(buffer, 0, n);
            System.out.println("Received: " + message.length() + " characters");
            out.write(message.getBytes());
            out.flush();
        }
    }
}
