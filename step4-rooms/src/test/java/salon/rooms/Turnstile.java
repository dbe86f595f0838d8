package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Makes a new scene, whose members pass this turnstile. */
    @FunctionalInterface
    interface Scene<S> {
        S behind(Turnstile turnstile) throws Exception;
    }

    /** What holds when all is over. */
    @FunctionalInterface
    interface Claim<S> {
        void of(S scene) throws Exception;
    }

    /**
     * Plays a scene once for each use that its first deed makes of something, and stops it there, each time in a new
     * scene. The other deeds begin meanwhile one by one, and each ends or waits, as under a lock that the first holds;
     * then all go on to their ends.
     *
     * @throws AssertionError if one fails or does not end, or the claim does not hold then
     */
    static <S> void stopEachUse(Scene<S> scenes, Function<S, List<Deed>> deeds, Claim<S> claim) throws Exception {
        boolean stopped = true;
        for (int use = 1; stopped; use++) {
            Turnstile turnstile = new Turnstile();
            S scene = scenes.behind(turnstile);
            List<Deed> all = deeds.apply(scene);
            String words = all.stream().map(Deed::words).collect(Collectors.joining(", and meanwhile "));
            stopped = turnstile.stop(use, all, words);
            try {
                claim.of(scene);
            } catch (AssertionError e) {
                throw new AssertionError(words + ": then " + e.getMessage(), e);
            }
        }
    }

    /** Returns whether the first came to an n-th use. */
    private boolean stop(int n, List<Deed> deeds, String words) throws Exception {
        left.set(n);
        List<Doing<?>> doings = new ArrayList<>();
        doings.add(Doing.start(() -> {
            try {
                return deeds.getFirst().work().call();
            } finally {
                over.countDown();
            }
        }));
        assertThat(over.await(Doing.SECONDS, TimeUnit.SECONDS)).as("%s, and that comes to an end",
                deeds.getFirst().words()).isTrue();
        boolean stopped = left.getAndSet(0) == 0;
        for (Deed deed : deeds.subList(1, deeds.size())) {
            doings.add(Doing.start(deed.work()).untilItWaits());
        }
        open.countDown();
        for (Doing<?> doing : doings) {
            outcome(doing, words);
        }
        return stopped;
    }

    private static void outcome(Doing<?> doing, String words) throws Exception {
        try {
            doing.result(words + ": all of it comes to an end");
        } catch (RuntimeException e) {
            throw new AssertionError("%s: that failed with %s".formatted(words, e), e);
        }
    }
}
