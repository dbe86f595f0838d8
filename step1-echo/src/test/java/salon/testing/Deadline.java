package salon.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Ends what does not end by itself, and shows what every thread was doing. */
public final class Deadline {
    private static final Duration MOMENT = Duration.ofMillis(250);
    /** A second more than who waits within the work for a socket has, so that the one who knows more speaks first. */
    private static final int STILL = Progress.STILL + Progress.looks(1000);

    private Deadline() {}

    /** Something that may take too long. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does it. */
        T run() throws Throwable;
    }

    /**
     * Does the work in a thread of its own and waits for it, as long as its threads move (see {@link Progress}).
     *
     * @throws AssertionError if nothing moves any more, or the limit has passed first; its message shows the threads
     *     that were in this project's code
     * @throws Throwable what the work throws
     */
    public static <T extends @Nullable Object> T within(Duration limit, Work<T> work) throws Throwable {
        return within(limit, new CompletableFuture<>(), work);
    }

    /**
     * Does the work in a thread of its own and waits for it, or for what makes waiting vain.
     *
     * @param vain completes with what is to be thrown instead of waiting on
     * @throws AssertionError if nothing moves any more, or the limit has passed first; its message shows the threads
     *     that were in this project's code
     * @throws Throwable what the work throws
     */
    static <T extends @Nullable Object> T within(
            Duration limit, CompletableFuture<? extends Throwable> vain, Work<T> work) throws Throwable {
        CompletableFuture<T> end = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("Test").start(() -> {
            try {
                end.complete(work.run());
            } catch (Throwable e) { // handed on to the thread that waits
                end.completeExceptionally(e);
            }
        });
        // Of who waits within the work by looks, too, each look counts as a movement: that one speaks first.
        Progress progress = new Progress(STILL, Progress.looks(limit.toMillis()), TestThreads.current()::looks);
        var _ = vain.thenAccept(end::completeExceptionally);
        try {
            if (progress.await(millis -> hasCome(end, millis))) {
                return end.get();
            }
            throw new Standstill("The test hangs: %s.%n%n%s".formatted(progress.verdict(), ThreadDump.now().story()));
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            end(thread);
        }
    }

    /** Whether it has come to its end, well or not, within so long. */
    static boolean hasCome(Future<?> end, long millis) throws InterruptedException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** A thread that ends neither by itself nor when interrupted is left alone: it is a daemon, and nobody needs it. */
    private static void end(Thread thread) throws InterruptedException {
        if (!thread.join(MOMENT)) {
            thread.interrupt();
            thread.join(MOMENT);
        }
    }
}
