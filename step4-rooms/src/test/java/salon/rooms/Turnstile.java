package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import salon.testing.Doing;

/**
 * Leads threads to where they cross. What a test hands in says here that it is being used, such as a {@link Mailbox}
 * that is looked up in a map or offered a letter; one use is stopped, whichever thread it is in, and others go as far as
 * they can meanwhile. A test that stops each use in turn has seen every place where others could come between. Any
 * thread may call.
 */
final class Turnstile {
    private final AtomicInteger left = new AtomicInteger(); // uses to go, the last of which is stopped; 0 for none
    private final CountDownLatch over = new CountDownLatch(1); // the first thing is stopped, or has ended
    private final CountDownLatch open = new CountDownLatch(1);

    /** Something is being used. Returns at once, unless this use is the one to be stopped. */
    void use() {
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            over.countDown();
            try {
                open.await(2 * Doing.SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What somebody does, in words such as "Ada speaks". */
    record Deed(String words, Callable<?> work) {}

    /**
     * Stops the first deed at its n-th use; has the others begin one by one, and each of them end or wait, as under a
     * lock that the first holds; then lets all go on to their ends.
     *
     * @return whether the first came to an n-th use
     */
    boolean stop(int n, Deed first, Deed... meanwhile) throws Exception {
        left.set(n);
        List<Doing<?>> doings = new ArrayList<>();
        doings.add(Doing.start(() -> {
            try {
                return first.work().call();
            } finally {
                over.countDown();
            }
        }));
        assertThat(over.await(Doing.SECONDS, TimeUnit.SECONDS)).as("%s, and it comes to an end", first.words()).isTrue();
        boolean stopped = left.getAndSet(0) == 0;
        String all = first.words();
        for (Deed deed : meanwhile) {
            doings.add(Doing.start(deed.work()).untilItWaits());
            all += ", and meanwhile " + deed.words();
        }
        open.countDown();
        for (Doing<?> doing : doings) {
            outcome(doing, all);
        }
        return stopped;
    }

    private static void outcome(Doing<?> doing, String all) throws Exception {
        try {
            doing.result(all + ": all of it comes to an end");
        } catch (RuntimeException e) {
            throw new AssertionError("%s: that failed with %s".formatted(all, e), e);
        }
    }
}
