// mistake: writes the -1 of the end as if it were a byte
// task: 1.2
// told: should hear the end, but this came: "\xff
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
        int b;
        do {
            b = in.read();
            out.write(b);
        } while (b != -1);
    }
}
