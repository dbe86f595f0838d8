package salon.rooms.client;

import java.time.Duration;

/** The time that is left for something. Safe for any number of threads: it never changes. */
record Countdown(long endNanos) {
    /** Starts now. */
    static Countdown of(Duration limit) {
        return new Countdown(System.nanoTime() + limit.toNanos());
    }

    /** What is left, zero at the end. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /** What is left, or the limit if that is less. */
    Duration atMost(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
