package salon.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a steady rate, whether the server keeps up or not: an open loop. Latency counts from the moment at which a
 * message was to be sent, so that a server that stalls is not spared the messages that could not be sent meanwhile
 * (Gil Tene's "coordinated omission"). Safe because the flag is volatile.
 */
final class Pacer implements AutoCloseable {
    private volatile boolean closed;

    /** Sends one. */
    @FunctionalInterface
    interface Sending {
        /** Sends number {@code count}, from 0 on, that was due at that {@link System#nanoTime}. */
        void send(long count, long due) throws IOException;
    }

    /** Begins at once. */
    Pacer(int perSecond, Tally tally, Sending sending) {
        long start = System.nanoTime();
        Thread.ofPlatform().daemon().name("Pacer").start(() -> {
            try {
                for (long count = 0; !closed; count++) {
                    long due = start + count * 1_000_000_000L / perSecond;
                    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    sending.send(count, due);
                }
            } catch (IOException e) {
                if (!closed) { // else the connections may be closed, too
                    tally.error("a connection was lost: " + e.getMessage());
                }
            }
        });
    }

    /** Sends no more, but for one that may be under way. */
    @Override
    public void close() {
        closed = true;
    }
}
