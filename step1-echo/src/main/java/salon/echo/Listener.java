package salon.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Opens the socket that a server accepts from. */
public final class Listener {
    /** How many clients the operating system lets wait to be accepted, where its own limit is not lower. */
    private static final int BACKLOG = 1024;

    private Listener() {}

    /**
     * Listens on all the machine's addresses or on one.
     *
     * @param host a name or address, such as {@code 0.0.0.0}
     * @param port 0 to 65,535; 0 lets the system pick a free one
     * @throws IOException if the port is taken or the host is not this machine; the message names both
     */
    public static ServerSocket open(String host, int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true); // else a restart would have to wait for old connections to time out
            listener.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw new IOException("can not listen on %s:%d (%s)".formatted(host, port, e.getMessage()), e);
        }
    }

    /**
     * Opens the port that a command line names, on the loopback address; ends the program with one sentence if it can
     * not.
     *
     * @param args nothing for port 5555, or the port
     */
    public static ServerSocket fromCommandLine(String... args) {
        try {
            int port = args.length == 0 ? 5555 : Integer.parseInt(args[0]);
            return open("127.0.0.1", port);
        } catch (IllegalArgumentException e) {
            return fail(2, "give a port from 0 to 65535, not " + args[0]);
        } catch (IOException e) {
            return fail(1, e.getMessage() + ": choose another port, as in 5556");
        }
    }

    private static ServerSocket fail(int status, @Nullable String sentence) {
        System.err.println(sentence);
        System.exit(status);
        throw new AssertionError("unreachable");
    }
}
