package salon.benchmarks.audience;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import salon.echo.Listener;
import salon.protocol.Connection;

/**
 * Any number of clients who listen to what is said to all of them, and the server's side of their connections. One
 * thread listens for all; another one speaks, who is held back so that nobody is ever more than a window of messages
 * behind.
 *
 * <p>Neither hangs while the other goes on. The listening thread waits for nothing but bytes, and gives that up after ten
 * seconds; so whoever writes into a full buffer soon finds room again. Safe because a semaphore is all that the two share.
 */
public final class Audience implements Closeable {
    private static final int MAX_FRAME = 65_536;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int ROOM_BYTES = 8_192;

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer room = ByteBuffer.allocate(ROOM_BYTES);
    private final Semaphore window;
    private final int[] missing; // by a message's number modulo the window: who has not heard it yet
    private Iterator<SelectionKey> ready = Collections.emptyIterator();
    private int heard; // and not awaited yet

    /** One who listens. */
    private static final class Ear {
        private int lines; // heard so far
    }

    /**
     * Connects them all.
     *
     * @param window how many messages may be said that somebody has not heard yet, at least 1
     */
    public Audience(int members, int window) throws IOException {
        this.window = new Semaphore(window);
        this.missing = new int[window];
        Arrays.fill(missing, members);
        try (ServerSocket listener = Listener.open("127.0.0.1", 0)) {
            for (int i = 0; i < members; i++) {
                connect(listener);
            }
        }
    }

    private void connect(ServerSocket listener) throws IOException {
        SocketChannel client = SocketChannel.open(listener.getLocalSocketAddress());
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ, new Ear());
        connections.add(Connection.accepted(listener.accept(), MAX_FRAME));
    }

    /** The server's sides, one for each of them. */
    public List<Connection> connections() {
        return Collections.unmodifiableList(connections);
    }

    /** Waits until one more message may be said, of one line, to each of them. */
    public void awaitTurn() throws InterruptedException {
        window.acquire();
    }

    /**
     * Waits until somebody has heard one more message.
     *
     * @throws IOException if a connection ended, or nobody hears anything for ten seconds
     */
    public void awaitDelivery() throws IOException {
        while (heard == 0) {
            if (!ready.hasNext()) {
                if (selector.select(PATIENCE_MILLIS) == 0) {
                    throw new IOException("nobody has heard anything for " + PATIENCE_MILLIS / 1_000 + " s");
                }
                ready = selector.selectedKeys().iterator();
            }
            SelectionKey key = ready.next();
            ready.remove();
            listen((SocketChannel) key.channel(), (Ear) key.attachment());
        }
        heard--;
    }

    /** Forgets what was heard and not awaited. */
    public void forget() {
        heard = 0;
    }

    private void listen(SocketChannel channel, Ear ear) throws IOException {
        room.clear();
        if (channel.read(room) == -1) {
            throw new EOFException("the server hung up");
        }
        for (int i = 0; i < room.position(); i++) {
            if (room.get(i) == '\n') {
                hear(ear.lines++ % missing.length);
            }
        }
    }

    private void hear(int message) {
        heard++;
        missing[message]--;
        if (missing[message] == 0) { // and all before it are heard, too, since everyone hears them in order
            missing[message] = connections.size();
            window.release();
        }
    }

    /** Everyone hangs up, and whoever still writes to them fails. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        for (Connection connection : connections) {
            connection.abort();
        }
    }
}
