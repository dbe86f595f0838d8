package salon.echo;

import java.io.IOException;
import java.net.ServerSocket;

/** Step 1's server: echoes on the loopback address, one client at a time, until Ctrl-C. */
public final class EchoServer {
    private EchoServer() {}

    /** Takes the port as its only argument; 5555 without one. */
    public static void main(String[] args) throws IOException {
        try (ServerSocket listener = Listener.fromCommandLine(args)) {
            int port = listener.getLocalPort();
            System.out.printf("Echo on 127.0.0.1:%d, one client at a time. Ctrl-C stops it.%n", port);
            new AcceptLoop(listener, Runnable::run, new Echo()).run();
        }
    }
}
