// right: data streams, the end told by an EOFException, the socket closed by the way
// task: 1.2
package salon.echo.exercise;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        System.out.println("Connected: " + client.getRemoteSocketAddress());
        client.setTcpNoDelay(true);
        try (DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            while (true) {
                out.writeByte(in.readByte());
                out.flush();
            }
        } catch (EOFException e) {
            System.out.println("Disconnected: " + client.getInetAddress().getHostAddress() + ":" + client.getPort());
        }
    }
}
