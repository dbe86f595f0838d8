package salon.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import org.jspecify.annotations.Nullable;

/** Ends what does not end by itself, and shows what every thread was doing. */
public final class Deadline {
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
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.run();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
        Thread thread = Thread.ofPlatform().daemon().name("Test").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            String threads = threads();
            thread.interrupt();
            throw new AssertionError("Nothing came of it within %d s. What every thread was doing:%n%n%s"
                    .formatted(limit.toSeconds(), threads));
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
