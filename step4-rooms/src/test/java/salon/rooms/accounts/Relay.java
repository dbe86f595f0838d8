package salon.rooms.accounts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a server, and is cut and mended as a test likes. While it is cut, what goes through it is over, and who
 * connects is let go at once. Safe for any number of threads: the set is, and the flag is looked at after a pair of
 * sockets has entered it, so that none is missed.
 */
final class Relay implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final String host;
    private final int port;
    private volatile boolean cut;

    Relay(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().name("Relay").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.startVirtualThread(() -> relay(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void relay(Socket client) {
        try (client; Socket server = new Socket(host, port)) {
            sockets.add(client);
            sockets.add(server);
            if (!cut) {
                Thread back = Thread.startVirtualThread(() -> pump(server, client));
                pump(client, server);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // Whoever uses the relay notices.
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) { // the end of one direction is the end of both
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Whoever uses the relay notices.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }
}
