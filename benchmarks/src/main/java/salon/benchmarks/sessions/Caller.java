package salon.benchmarks.sessions;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;

/**
 * A connection of {@link Arrivals}, and the messages that are due on it: one is sent when the one before is answered,
 * and not before its time. Used by one thread at a time.
 */
final class Caller {
    static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Session session;
    private final RandomGenerator random;
    private final double gapNanos;
    private final Queue<Long> due = new ArrayDeque<>(); // the moments of those not answered yet, the oldest first
    private long next; // the moment at which another will be due
    private long sent; // when the oldest was, if it is on its way
    private boolean busy;

    /**
     * Connects and sends its first message.
     *
     * @param gapNanos mean time from one message's moment to the next one's
     */
    Caller(InetSocketAddress server, Selector selector, double gapNanos, RandomGenerator random) throws IOException {
        this.session = new Session(server, selector, 0);
        this.gapNanos = gapNanos;
        this.random = random;
        this.sent = session.begun();
        this.busy = true;
        this.next = sent;
        settle(sent);
    }

    /** All messages whose moment has come are due. The gaps are exponential, so the arrivals are a Poisson process. */
    private void settle(long now) {
        while (next - now <= 0) {
            due.add(next);
            next += Math.round(gapNanos * random.nextExponential());
        }
    }

    /**
     * Sends a message, if one is due and can be sent.
     *
     * @return how long from now on there will be nothing to send, if nothing is answered, in nanoseconds
     */
    long sendIfDue(long now) throws IOException {
        settle(now);
        if (!busy && !due.isEmpty()) {
            session.ask();
            sent = now;
            busy = true;
        }
        return busy ? Long.MAX_VALUE : next - now;
    }

    /** Its connection. */
    Session session() {
        return session;
    }

    /** Its message was answered: records how long that took, since it was due and since it was sent. */
    void answered(long now, Histogram fromDue, Histogram fromSent) {
        fromDue.recordValue(age(due.remove(), now));
        fromSent.recordValue(age(sent, now));
        busy = false;
    }

    /** Records how old those are that were due by now and are not answered. */
    void recordWaiting(long now, Histogram fromDue) {
        settle(now);
        due.forEach(moment -> fromDue.recordValue(age(moment, now)));
    }

    private static long age(long since, long now) {
        return Math.clamp(now - since, 0, MOST_NANOS);
    }
}
