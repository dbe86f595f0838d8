// mistake: lets the EOFException out by which a DataInputStream tells of the end
// task: 1.2
// told: A goodbye is no failure.
package salon.echo.exercise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        while (true) {
            out.writeByte(in.readByte());
            out.flush();
        }
    }
}
