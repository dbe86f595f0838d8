// mistake: reads lines, and so waits for the end of one
// task: 1.1
// told: do you wait for more than was sent
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
        String line;
        while ((line = in.readLine()) != null) {
            out.println(line);
        }
    }
}
