package salon.grading.jvm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process with all that it has started: its descendants, and on Linux, where the first process leads a session, the
 * session, to which one belongs whose parent has ended, too.
 */
record Tree(Process root) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Path PROCESSES = Path.of("/proc");
    private static final int SESSION = 3;

    /** Kills until nobody is left, since one may be born while its parent dies. */
    void kill() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<ProcessHandle> left = left(); !left.isEmpty() && System.nanoTime() < end; left = left()) {
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.onSpinWait();
        }
    }

    private List<ProcessHandle> left() {
        List<ProcessHandle> left = new ArrayList<>(root.descendants().toList());
        if (root.isAlive()) {
            left.add(root.toHandle());
        }
        if (Files.isDirectory(PROCESSES)) {
            left.addAll(session());
        }
        return left;
    }

    private List<ProcessHandle> session() {
        List<ProcessHandle> members = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[1-9]*")) {
            for (Path one : processes) {
                if (session(one) == root.pid()) {
                    ProcessHandle.of(Long.parseLong(one.getFileName().toString())).ifPresent(members::add);
                }
            }
        } catch (IOException e) {
            // Then its descendants are all we know.
        }
        return members;
    }

    /** Zero for one that has ended, as a zombie has. */
    private static long session(Path process) {
        try {
            String status = Files.readString(process.resolve("stat")); // pid (any name) state parent group session …
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
            return fields[0].equals("Z") ? 0 : Long.parseLong(fields[SESSION]);
        } catch (IOException e) {
            return 0;
        }
    }
}
