package salon.benchmarks.sessions;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Any number of clients, driven by one thread. Each connects, sends its messages, each when the last was answered,
 * hangs up and comes again: short visits, since a client who stays keeps a pool's thread, and those beyond it would
 * never be served.
 *
 * <p>One thread awaits replies while the driver goes on. Safe because what both look at is guarded by this object's
 * lock, or is the driver's; the driver keeps the lock while it handles one client, which never waits.
 */
public final class Sessions implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int ROOM_BYTES = 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM_BYTES); // the driver's own
    private final List<Session> clients = new ArrayList<>(); // does not change; each client is guarded by this
    private final Histogram latencies = new Histogram(MOST_NANOS, 3); // guarded by this
    private final int messages;
    private final Driver driver;

    /**
     * Has all clients come, each with its own part of a visit behind it, so that they do not all go at once.
     *
     * @param messages that each sends in one visit
     */
    public Sessions(InetSocketAddress server, int clients, int messages) throws IOException {
        this(server, clients, messages, PATIENCE);
    }

    /** The same, with another patience than ten seconds. */
    Sessions(InetSocketAddress server, int clients, int messages, Duration patience) throws IOException {
        this.messages = messages;
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Session(server, selector, i % messages));
        }
        this.driver = new Driver(selector, patience, () -> selector.select(this::advance));
        driver.start();
    }

    private synchronized void advance(SelectionKey key) {
        Session client = (Session) key.attachment();
        try {
            if (client.advance(room)) {
                latencies.recordValue(age(client, System.nanoTime()));
                driver.replied();
                client.goOn(messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long age(Session client, long now) {
        return Math.min(now - client.begun(), MOST_NANOS);
    }

    /**
     * Waits for one more reply to any of the clients.
     *
     * @throws IOException if the server hung up on a client, or answers nobody for ten seconds
     */
    public void awaitReply() throws IOException, InterruptedException {
        driver.awaitReply();
    }

    /** Waits for the next reply, however many came before. */
    public void awaitNextReply() throws IOException, InterruptedException {
        driver.awaitNextReply();
    }

    /** Forgets how long replies took so far. */
    public synchronized void forget() {
        latencies.reset();
    }

    /**
     * How long messages took, in nanoseconds, of all since {@link #forget()}: until now for those that are not answered
     * yet. Leaving those out would spare a server the clients whom it never served.
     */
    public synchronized Histogram latencies() {
        Histogram all = latencies.copy();
        long now = System.nanoTime();
        clients.forEach(client -> all.recordValue(age(client, now)));
        return all;
    }

    /** How many clients have not been answered once. */
    public synchronized long unserved() {
        return clients.stream().filter(client -> !client.isServed()).count();
    }

    /** Everyone hangs up. */
    @Override
    public void close() throws IOException {
        driver.close();
    }
}
