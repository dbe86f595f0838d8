package salon.protocol;

import java.time.Duration;

/**
 * A moment by which one thread wants to be done with what it waits for; another may look whether it has passed. Safe
 * for any number of threads: one volatile field is all that they share.
 */
final class Deadline {
    private static final long NONE = Long.MAX_VALUE;

    private volatile long due = NONE; // by System.nanoTime

    /** From now on, as long as the limit. */
    void set(Duration limit) {
        due = System.nanoTime() + limit.toNanos();
    }

    /** The waiting is over. */
    void lift() {
        due = NONE;
    }

    boolean hasPassed() {
        long moment = due;
        return moment != NONE && System.nanoTime() - moment >= 0;
    }
}
