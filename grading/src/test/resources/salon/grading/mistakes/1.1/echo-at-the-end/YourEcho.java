// mistake: reads everything before it writes anything
// task: 1.1
// told: do you wait for more than was sent
package salon.echo.exercise;

import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        byte[] all = client.getInputStream().readAllBytes();
        client.getOutputStream().write(all);
        client.getOutputStream().flush();
    }
}
