// mistake: reads and writes characters in the default charset
// task: 1.1
// told: bytes come back as they were, text or not
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        Reader in = new InputStreamReader(client.getInputStream());
        Writer out = new OutputStreamWriter(client.getOutputStream());
        int c;
        while ((c = in.read()) != -1) {
            out.write(c);
            out.flush();
        }
    }
}
