package salon.testing;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees what the code under test throws in a server's thread, where no test catches it. Safe for any number of threads:
 * what it keeps is volatile, and the latest counts.
 */
public final class Witness {
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Throwable thrown;

    /** What is watched. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        /** Does it. */
        void run() throws X;
    }

    /** Does the work, and lets out what it throws. */
    public <X extends Exception> void sees(Work<X> work) throws X {
        try {
            work.run();
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            end.countDown();
        }
    }

    /** Whether some work has ended, now or within some seconds. */
    public boolean sawAnEnd() throws InterruptedException {
        return end.await(ScriptClient.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was thrown. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** What was thrown and where, a line each, for the end of a failure; empty if nothing was. */
    @Override
    public String toString() {
        return thrown().map(e -> "%nMeanwhile the server's thread threw %s%s".formatted(e, where(e.getStackTrace()))).orElse("");
    }

    /** The innermost of a thread's places in our code and in the student's, a line each. */
    static String where(StackTraceElement... stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("salon."))
                .limit(3)
                .map("%n    at %s"::formatted)
                .collect(Collectors.joining());
    }
}
