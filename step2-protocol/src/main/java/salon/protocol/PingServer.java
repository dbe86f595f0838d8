package salon.protocol;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Locale;
import salon.echo.AcceptLoop;
import salon.echo.Listener;

/** Step 2's server: answers PING on the loopback address, one client at a time, until Ctrl-C. */
public final class PingServer {
    /** The protocol's limit for a frame's JSON, in bytes. */
    public static final int MAX_FRAME = 65_536;

    private PingServer() {}

    /** Takes the port as its only argument; 5555 without one. */
    public static void main(String[] args) throws IOException {
        try (ServerSocket listener = Listener.fromCommandLine(args)) {
            int port = listener.getLocalPort();
            System.out.printf("PING on 127.0.0.1:%d, one client at a time. Ctrl-C stops it.%n", port);
            new AcceptLoop(listener, Runnable::run, new PingPong(MAX_FRAME, new Sentences(Locale.getDefault()))).run();
        }
    }
}
