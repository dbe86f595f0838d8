// mistake: does not expect null at the end of the stream
// task: 1.2
// told: threw java.lang.NullPointerException
package salon.echo.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true);
        String line = in.readLine();
        while (!line.equals("quit")) {
            out.println(line);
            line = in.readLine();
        }
    }
}
