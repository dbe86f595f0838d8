package salon.rooms.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where each waits until all have come, or until one can not come. Safe for any number of threads, by its latch. */
final class Gathering {
    private final CountDownLatch missing;
    private volatile boolean calledOff;

    Gathering(int guests) {
        missing = new CountDownLatch(guests);
    }

    /**
     * Comes, and waits for the others.
     *
     * @return whether all have come; if not, they do not come any more
     */
    boolean join(Duration limit) throws InterruptedException {
        missing.countDown();
        if (!missing.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            callOff();
        }
        return !calledOff;
    }

    /** Frees everyone who waits, and changes nothing if all have come already. */
    void callOff() {
        if (missing.getCount() > 0) {
            calledOff = true;
        }
        while (missing.getCount() > 0) {
            missing.countDown();
        }
    }
}
