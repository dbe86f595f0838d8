package salon.rooms.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where each waits until all have come, or until one can not come. Safe for any number of threads: it is decided once,
 * and everybody hears the same.
 */
final class Gathering {
    private final AtomicInteger missing;
    private final CompletableFuture<Boolean> allCame = new CompletableFuture<>();

    Gathering(int guests) {
        missing = new AtomicInteger(guests);
    }

    /**
     * Comes, and waits for the others.
     *
     * @return whether all have come; if not, they do not come any more
     */
    boolean join(Duration limit) throws InterruptedException {
        if (missing.decrementAndGet() == 0) {
            allCame.complete(true);
        }
        try {
            return allCame.completeOnTimeout(false, limit.toNanos(), TimeUnit.NANOSECONDS).get();
        } catch (ExecutionException e) {
            throw new AssertionError("it is completed by a value", e);
        }
    }

    /** Frees everyone who waits, and changes nothing if all have come already. */
    void callOff() {
        allCame.complete(false);
    }
}
