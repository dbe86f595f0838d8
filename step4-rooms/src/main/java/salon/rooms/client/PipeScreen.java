package salon.rooms.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Lines in, lines out, in UTF-8: no prompts, no colours, no echo. A thread of its own reads, since nothing can free one
 * that waits for standard input. Safe to share: the stream and the queue are, and the flag is volatile.
 */
public final class PipeScreen implements Screen {
    private final PrintStream out;
    private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(16);
    private volatile boolean over;

    /** Reads and writes these. */
    public PipeScreen(InputStream in, OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("Keyboard").start(() -> read(in));
    }

    private void read(InputStream in) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            Optional<String> line;
            do {
                line = next(reader);
                lines.put(line);
            } while (line.isPresent());
        } catch (InterruptedException e) {
            hangUp();
        }
    }

    private static Optional<String> next(BufferedReader reader) {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException e) {
            return Optional.empty(); // no more can be read: the end, like any other
        }
    }

    @Override
    public void show(String line) {
        out.println(line);
    }

    @Override
    public Optional<String> ask(String question) {
        return line("");
    }

    @Override
    public Optional<String> askSecret(String question) {
        return line("");
    }

    @Override
    public Optional<String> line(String prompt) {
        if (over) {
            return Optional.empty();
        }
        try {
            Optional<String> line = lines.take();
            if (line.isEmpty()) {
                over = true; // never back to false: a reader may hang up in this moment
            }
            return over ? Optional.empty() : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public boolean isPatient() {
        return false;
    }

    @Override
    public void completeRooms(Supplier<List<String>> roomIds) {
        // Nobody presses the tab key of a pipe.
    }

    @Override
    public void hangUp() {
        over = true;
        lines.offer(Optional.empty()); // if there is no room for it, nobody waits
    }

    @Override
    public void close() {
        out.flush();
    }
}
