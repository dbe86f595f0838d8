package salon.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends what does not end by itself, and shows what every thread was doing. */
public final class Deadline {
    private static final Duration MOMENT = Duration.ofMillis(250);

    private Deadline() {}

    /** Something that may take too long. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does it. */
        T run() throws Throwable;
    }

    /**
     * Does the work in a thread of its own and waits for it.
     *
     * @throws AssertionError if the limit passes first; its message shows the threads that were in this project's code
     * @throws Throwable what the work throws
     */
    public static <T extends @Nullable Object> T within(Duration limit, Work<T> work) throws Throwable {
        return within(limit, new CompletableFuture<>(), work);
    }

    /**
     * Does the work in a thread of its own and waits for it, or for what makes waiting vain.
     *
     * @param vain completes with what is to be thrown instead of waiting on
     * @throws AssertionError if the limit passes first; its message shows the threads that were in this project's code
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
        var _ = vain.thenAccept(end::completeExceptionally);
        try {
            return end.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing came of it within %d s. What every thread was doing:%n%n%s"
                    .formatted(limit.toSeconds(), threads()));
        } finally {
            end(thread);
        }
    }

    /** A thread that ends neither by itself nor when interrupted is left alone: it is a daemon, and nobody needs it. */
    private static void end(Thread thread) throws InterruptedException {
        if (!thread.join(MOMENT)) {
            thread.interrupt();
            thread.join(MOMENT);
        }
    }

    /** The stacks of the threads, platform and virtual, that are in this project's code. */
    public static String threads() throws IOException {
        Path folder = Files.createTempDirectory("threads");
        Path dump = folder.resolve("dump.txt");
        try {
            // Thread.getAllStackTraces does not know virtual threads; this dump has both kinds.
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Arrays.stream(Files.readString(dump).split("\\R\\R"))
                    .filter(thread -> thread.contains(" salon.") && !thread.contains(" salon.testing.Deadline.threads"))
                    .collect(Collectors.joining("\n\n"));
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }
}
