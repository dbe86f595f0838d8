package salon.threads;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import salon.protocol.Event;
import salon.testing.Doing;

/** A sink that remembers what it was given, and can be slow or broken. Any thread may look. */
final class ScriptedSink implements Sink {
    private final List<List<Letter>> writes = new ArrayList<>(); // guarded by this
    private final AtomicInteger writers = new AtomicInteger();
    private final CountDownLatch taking;
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final @Nullable Exception failure;

    private ScriptedSink(int gates, @Nullable Exception failure) {
        this.taking = new CountDownLatch(gates);
        this.failure = failure;
    }

    static ScriptedSink willing() {
        return new ScriptedSink(0, null);
    }

    /** Does not return from its first write until {@link #takesOn()}. */
    static ScriptedSink slow() {
        return new ScriptedSink(1, null);
    }

    /** Slow, and then fails. */
    static ScriptedSink broken(Exception failure) {
        return new ScriptedSink(1, failure);
    }

    /** A letter that says nothing but its number. */
    static Letter letter(int number) {
        return new Letter(new Event.UserJoined("ada", String.valueOf(number)));
    }

    /** A letter that says so much. */
    static Letter letterOf(int characters) {
        return new Letter(new Event.MessageSent("ada", "m".repeat(characters), "tech", 1, Instant.EPOCH));
    }

    void takesOn() {
        taking.countDown();
    }

    void awaitStuck() throws InterruptedException {
        if (!stuck.await(Doing.SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("[the writer writes the first letter] and yet it has not begun to");
        }
    }

    @Override
    public void write(List<Letter> letters) throws IOException {
        if (writers.incrementAndGet() > 1) {
            throw new AssertionError("[one writer at a time] and yet a second has come to the sink");
        }
        stuck.countDown();
        awaitTaking();
        synchronized (this) {
            writes.add(List.copyOf(letters));
        }
        writers.decrementAndGet();
        if (failure instanceof RuntimeException bug) {
            throw bug;
        } else if (failure instanceof IOException gone) {
            throw gone;
        }
    }

    private void awaitTaking() throws IOException {
        try {
            if (!taking.await(2 * Doing.SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody let the sink take on");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    synchronized List<Letter> written() {
        return writes.stream().flatMap(List::stream).toList();
    }

    /** How many letters came in each write. */
    synchronized List<Integer> sizes() {
        return writes.stream().map(List::size).toList();
    }
}
