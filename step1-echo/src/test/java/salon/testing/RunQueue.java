package salon.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel knows and Java does not: a thread that was woken waits, for Java, until it has got a core, which on a
 * busy machine takes long. Linux tells it (proc(5), {@code task}); elsewhere nobody is known to be in the queue.
 */
final class RunQueue {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int LONGEST_NAME = 15;
    private static final String CARRIER = "ForkJoinPool-1-worker";

    private RunQueue() {}

    /** Whether a thread of this one's name runs, or waits for nothing but a core. */
    static boolean has(Thread thread) {
        String name = thread.isVirtual() ? CARRIER : thread.getName();
        String known = known(name);
        if (known.equals(known(Thread.currentThread().getName()))) {
            return false; // the kernel would speak of the one who asks
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                if (isRunnable(task.resolve("stat"), known)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // not Linux
        }
    }

    private static String known(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static boolean isRunnable(Path status, String name) {
        try {
            return Files.readString(status, StandardCharsets.ISO_8859_1).contains("(" + name + ") R ");
        } catch (IOException e) {
            return false; // it has ended
        }
    }
}
