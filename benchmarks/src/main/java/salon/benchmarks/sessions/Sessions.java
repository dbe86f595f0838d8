package salon.benchmarks.sessions;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Any number of clients, driven by one thread. Each connects, sends its messages, each when the last was answered, hangs
 * up and comes again: short visits, since a client who stays keeps a pool's thread, and those beyond it would never be
 * served. Used by one thread.
 */
public final class Sessions implements Closeable {
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int ROOM_BYTES = 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM_BYTES);
    private final List<Session> clients = new ArrayList<>();
    private final Histogram latencies = new Histogram(MOST_NANOS, 3);
    private final int messages;
    private int replies; // received, and not awaited yet

    /**
     * Has all clients come, each with its own part of a visit behind it, so that they do not all go at once.
     *
     * @param messages that each sends in one visit
     */
    public Sessions(InetSocketAddress server, int clients, int messages) throws IOException {
        this.messages = messages;
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Session(server, selector, i % messages));
        }
    }

    /**
     * Waits for one more reply to any of the clients.
     *
     * @throws IOException if the server hung up on a client, or answers nobody for ten seconds
     */
    public void awaitReply() throws IOException {
        while (replies == 0) {
            if (selector.select(this::advance, PATIENCE_MILLIS) == 0) {
                throw new IOException("no client was answered for " + PATIENCE_MILLIS / 1_000 + " s");
            }
        }
        replies--;
    }

    private void advance(SelectionKey key) {
        Session client = (Session) key.attachment();
        try {
            if (client.advance(room)) {
                replies++;
                latencies.recordValue(Math.min(System.nanoTime() - client.begun(), MOST_NANOS));
                client.goOn(messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets how long replies took so far. */
    public void forget() {
        latencies.reset();
    }

    /**
     * How long messages took, in nanoseconds, of all since {@link #forget()}: until now for those that are not answered
     * yet. Leaving those out would spare a server the clients whom it never served.
     */
    public Histogram latencies() {
        Histogram all = latencies.copy();
        long now = System.nanoTime();
        clients.forEach(client -> all.recordValue(Math.min(now - client.begun(), MOST_NANOS)));
        return all;
    }

    /** How many clients have not been answered once. */
    public long unserved() {
        return clients.stream().filter(client -> !client.isServed()).count();
    }

    /** Everyone hangs up. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
