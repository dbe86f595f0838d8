package salon.echo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Sends back every byte it receives, as soon as it arrives. Safe for any number of threads: it has no state. */
public final class Echo implements Handler {
    private static final int BUFFER_BYTES = 8192;

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        // A read returns what is there, not what one write sent; -1 says that the client has finished sending.
        for (int count = in.read(buffer); count != -1; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            out.flush(); // a socket's stream has no buffer; if one is ever put around it, the echo still goes out
        }
    }
}
