package salon.benchmarks.sessions;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients who come, ping once, and stay, silent unless they are asked to ping again. Used by one thread. */
public final class Crowd implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How many may wait for an answer: a listener lets about a thousand wait to be accepted. */
    private static final int AT_ONCE = 500;
    private static final int ROOM_BYTES = 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer room = ByteBuffer.allocate(ROOM_BYTES);
    private final List<Session> clients = new ArrayList<>();
    private final Duration patience;
    private int waiting; // for an answer

    /**
     * Has all clients come and ping once, so that the server has surely begun to serve each.
     *
     * @throws IOException if the server turns one of them away or hangs up on it, or answers nobody for ten seconds
     */
    public Crowd(InetSocketAddress server, int clients) throws IOException {
        this(server, clients, PATIENCE);
    }

    /** The same, with another patience than ten seconds. */
    Crowd(InetSocketAddress server, int clients, Duration patience) throws IOException {
        this.patience = patience;
        try {
            for (int i = 0; i < clients; i++) {
                this.clients.add(new Session(server, selector, 0));
                waiting++;
                awaitAllBut(AT_ONCE);
            }
            awaitAllBut(0);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Has the first so many clients ping once more, and waits for the answers.
     *
     * @throws IOException if the server hangs up on one of them, or answers nobody for ten seconds
     */
    public void ping(int count) throws IOException {
        for (Session client : clients.subList(0, count)) {
            client.ask();
            waiting++;
            awaitAllBut(AT_ONCE);
        }
        awaitAllBut(0);
    }

    private void awaitAllBut(int most) throws IOException {
        try {
            while (waiting > most) {
                if (selector.select(this::advance, patience.toMillis()) == 0) {
                    throw new IOException("no client was answered for " + patience.toMillis() + " ms");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void advance(SelectionKey key) {
        try {
            if (((Session) key.attachment()).advance(room)) {
                String answer = new String(room.array(), 0, room.position(), StandardCharsets.UTF_8);
                if (answer.contains("ERROR\"")) { // counted as a client, one whom nobody serves would cost nothing
                    throw new IOException("the server turned a client away: " + answer.strip());
                }
                waiting--;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everyone hangs up. */
    @Override
    public void close() throws IOException {
        selector.close();
        for (Session client : clients) {
            client.close();
        }
    }
}
