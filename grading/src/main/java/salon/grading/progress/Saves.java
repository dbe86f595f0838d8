package salon.grading.progress;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a Java file in one of some folders is saved. That is told by the files themselves, their times and sizes.
 * Events of the file system only say when to look; where none come, over a network or into a container, it looks once a
 * second. Used by one thread.
 */
final class Saves implements Closeable {
    private static final long SECOND = 1_000;
    private static final long MOMENT = 50;

    private final List<Path> folders;
    private final @Nullable WatchService events;
    private Map<File, List<Long>> seen;

    /** Begins to watch. */
    Saves(List<Path> folders) {
        this.folders = folders;
        this.events = events(folders);
        this.seen = files();
    }

    private static @Nullable WatchService events(List<Path> folders) {
        try {
            WatchService events = folders.getFirst().getFileSystem().newWatchService();
            for (Path folder : folders) {
                folder.register(events, StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
            }
            return events;
        } catch (IOException e) {
            return null; // the system has no more to give: looking once a second will do
        }
    }

    private Map<File, List<Long>> files() {
        Map<File, List<Long>> files = new TreeMap<>();
        for (Path folder : folders) {
            File[] all = folder.toFile().listFiles((_, name) -> name.endsWith(".java") && !name.startsWith("."));
            for (File file : all == null ? new File[0] : all) {
                files.put(file, List.of(file.lastModified(), file.length()));
            }
        }
        return files;
    }

    /** Returns when the files are not as they were at the last return, or at the beginning, and stay as they are. */
    void await() throws InterruptedException {
        Map<File, List<Long>> before = seen;
        while (files().equals(before)) {
            pause(SECOND);
        }
        do { // an editor may save in several steps
            seen = files();
            pause(MOMENT);
        } while (!files().equals(seen));
    }

    /** Until something happens, but no longer. */
    private void pause(long millis) throws InterruptedException {
        if (events == null) {
            Thread.sleep(millis);
            return;
        }
        WatchKey key = events.poll(millis, TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        if (events != null) {
            events.close();
        }
    }
}
