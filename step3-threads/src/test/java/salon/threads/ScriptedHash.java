package salon.threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import salon.testing.Doing;

/** Hashes nothing, counts what it is asked for, and does to some passwords what a test wants to see. */
final class ScriptedHash implements PasswordHash {
    /** A password whose work takes until {@link #release()}. */
    static final String SLOW = "slow password";
    /** A password that comes when too many are waiting. */
    static final String BUSY = "busy password";

    private static final String PREFIX = "hashed: ";
    private static final String DECOY = "decoy";

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger hashed = new AtomicInteger();
    private final AtomicInteger matched = new AtomicInteger();
    private volatile CountDownLatch meeting = new CountDownLatch(0);

    /** Keeps each of the next hashes until so many are under way, or half a second has passed. */
    void holdUntil(int together) {
        meeting = new CountDownLatch(together);
    }

    void release() {
        released.countDown();
    }

    int hashed() {
        return hashed.get();
    }

    int matched() {
        return matched.get();
    }

    @Override
    public String hash(String password) {
        hashed.incrementAndGet();
        work(password);
        meeting.countDown();
        await(meeting, 500);
        return PREFIX + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        matched.incrementAndGet();
        work(password);
        if (!hash.equals(DECOY) && !hash.startsWith(PREFIX)) {
            throw new IllegalArgumentException("matches wants a hash that hash or decoy returned, not " + hash);
        }
        return hash.equals(PREFIX + password);
    }

    @Override
    public String decoy() {
        return DECOY;
    }

    private void work(String password) {
        if (password.equals(BUSY)) {
            throw new RejectedExecutionException("too many passwords are waiting, for this test");
        }
        if (password.equals(SLOW)) {
            await(released, TimeUnit.SECONDS.toMillis(2 * Doing.SECONDS));
        }
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
