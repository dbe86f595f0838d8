// mistake: writes by a PrintStream, which swallows every IOException
// task: 1.2
// told: does what you write with swallow exceptions, as PrintWriter does?
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        PrintStream out = new PrintStream(client.getOutputStream(), true);
        byte[] buffer = new byte[1024];
        int n;
        while ((n = in.read(buffer)) != -1) {
            out.write(buffer, 0, n);
            out.flush();
        }
    }
}
