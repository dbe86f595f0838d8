package salon.benchmarks;

import java.time.Duration;

/**
 * Lesson 4: and when the CPU is the limit?
 *
 * <p>The same sessions without a wait. Nothing is left to overlap: what a message costs is reading, parsing, encoding
 * and writing, and some switching between threads. Theory expects the strategies to come close to each other, all of
 * them far from proportional to the clients; so compare CPU time a message, and do not crown a winner whose interval
 * overlaps the next one's.
 */
public class SessionEcho extends SessionLesson {
    /** JMH makes one. */
    public SessionEcho() {
        super(Duration.ZERO);
    }
}
