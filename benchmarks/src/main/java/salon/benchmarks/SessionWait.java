package salon.benchmarks;

import java.time.Duration;
import salon.benchmarks.sessions.Strategy;

/**
 * Lesson 1: what does a fixed pool cap?
 *
 * <p>Each message waits 20 ms in its handler, as it would for a database, and keeps its thread meanwhile. A server that
 * can have n of them waiting at once answers n messages every 20 ms, however fast the machine is.
 *
 * <ul>
 *   <li>A thread per client, of either kind, has them all waiting at once: throughput grows with the clients until the
 *       CPU is the limit.
 *   <li>A pool has as many waiting as it has threads. Further clients add nothing but their own waiting: for each
 *       thread there is one session of 20 messages after the other, and who is far behind in the queue is not served
 *       for seconds.
 *   <li>An event loop in which a handler waits is a pool of one.
 * </ul>
 */
public class SessionWait extends SessionLesson {
    private static final Duration WAIT = Duration.ofMillis(20);

    /** JMH makes one. */
    public SessionWait() {
        super(WAIT);
    }

    /** What theory expects, in messages a second: as many as can wait at once, divided by the wait. */
    public static double expected(Strategy strategy, int clients) {
        return strategy.atOnce(clients) * 1_000.0 / WAIT.toMillis();
    }
}
