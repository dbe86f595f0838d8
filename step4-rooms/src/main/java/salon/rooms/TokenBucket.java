package salon.rooms;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Slows a client down that asks too often. Each request takes a token from the client's bucket; tokens come back at a
 * steady rate until the bucket is full. Who finds it empty waits for the next token, and nothing is refused or lost: what
 * is not read stays in TCP's buffers, and when these are full the client's own writes wait.
 *
 * <p>No timer fills the bucket. It is enough to know at which moment it will be full again: each token taken puts that
 * moment off by one token's time. (The generic cell rate algorithm, ITU-T I.371.)
 *
 * <p>Used by one thread.
 */
final class TokenBucket {
    private final long nanosPerToken;
    private final long nanosToFill;
    private long fullAt; // by System.nanoTime

    /**
     * A full bucket.
     *
     * @param rate tokens a second that come back, at least 1
     * @param size tokens in the bucket when it is full
     */
    TokenBucket(int rate, int size, long now) {
        this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / rate;
        this.nanosToFill = size * nanosPerToken;
        this.fullAt = now;
    }

    /** Takes a token, and returns in how many nanoseconds it is there; 0 if it is there already. */
    long take(long now) {
        fullAt = Math.max(fullAt, now) + nanosPerToken;
        return Math.max(0, fullAt - nanosToFill - now);
    }

    /** Takes a token, and waits until it is there. */
    void await() {
        long ready = System.nanoTime();
        ready += take(ready);
        for (long left = ready - System.nanoTime(); left > 0; left = ready - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
