package salon.benchmarks.sessions;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Messages that are due at random moments, whether the server keeps up or not: an open loop. Each connection has its
 * own and sends them one after another, so it is a queue before one who serves it. Latency is taken twice: from the
 * moment at which a message was due, and naïvely, from when it was sent; the second leaves out what a slow server did
 * to those who had to wait for their turn (Gil Tene's "coordinated omission").
 *
 * <p>One thread drives all connections, another awaits replies. Safe because what both look at is guarded by this
 * object's lock, or is the driver's; the driver waits without the lock.
 */
public final class Arrivals implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int ROOM_BYTES = 1024;

    private final Selector selector = Selector.open();
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM_BYTES); // the driver's own
    private final Map<Session, Caller> callers = new LinkedHashMap<>(); // does not change; each is guarded by this
    private final Histogram fromDue = new Histogram(Caller.MOST_NANOS, 3); // guarded by this
    private final Histogram fromSent = new Histogram(Caller.MOST_NANOS, 3); // guarded by this
    private final Driver driver;

    /**
     * Connects, and begins at once.
     *
     * @param perSecond how many messages are due in a second, on average, over all connections
     * @param seed the same one makes the same moments
     */
    public Arrivals(InetSocketAddress server, int connections, double perSecond, long seed) throws IOException {
        this(server, connections, perSecond, seed, PATIENCE);
    }

    /** The same, with another patience than ten seconds. */
    Arrivals(InetSocketAddress server, int connections, double perSecond, long seed, Duration patience)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        double gapNanos = connections * 1e9 / perSecond;
        for (int i = 0; i < connections; i++) {
            Caller caller = new Caller(server, selector, gapNanos, random.split());
            callers.put(caller.session(), caller);
        }
        this.driver = new Driver(selector, patience, this::sendAndHear);
        driver.start();
    }

    /** A selector waits for whole milliseconds. The rest of one is waited for in moments, listening between. */
    private void sendAndHear() throws IOException {
        long left = sendWhatIsDue();
        if (left >= MILLI) {
            selector.select(this::hear, left / MILLI);
        } else if (selector.selectNow(this::hear) == 0) {
            LockSupport.parkNanos(Math.min(left, MOMENT));
        }
    }

    private synchronized long sendWhatIsDue() throws IOException {
        long now = System.nanoTime();
        long left = Long.MAX_VALUE;
        for (Caller caller : callers.values()) {
            left = Math.min(left, caller.sendIfDue(now));
        }
        return left;
    }

    private synchronized void hear(SelectionKey key) {
        Session session = (Session) key.attachment();
        try {
            if (session.advance(room)) {
                requireNonNull(callers.get(session)).answered(System.nanoTime(), fromDue, fromSent);
                driver.replied();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for one more reply on any connection.
     *
     * @throws IOException if the server hung up on one, or answers none for ten seconds
     */
    public void awaitReply() throws IOException, InterruptedException {
        driver.awaitReply();
    }

    /** Waits for the next reply, however many came before. */
    public void awaitNextReply() throws IOException, InterruptedException {
        driver.awaitNextReply();
    }

    /** Forgets how long replies took so far. What is due and waits goes on waiting. */
    public synchronized void forget() {
        fromDue.reset();
        fromSent.reset();
    }

    /**
     * How long messages took from the moments at which they were due, in nanoseconds, of all since {@link #forget()}:
     * until now for those that are not answered yet.
     */
    public synchronized Histogram latencies() {
        Histogram all = fromDue.copy();
        long now = System.nanoTime();
        callers.values().forEach(caller -> caller.recordWaiting(now, all));
        return all;
    }

    /** How long replies took from when their messages were sent, in nanoseconds, of all since {@link #forget()}. */
    public synchronized Histogram naiveLatencies() {
        return fromSent.copy();
    }

    /** All connections are closed. */
    @Override
    public void close() throws IOException {
        driver.close();
    }
}
