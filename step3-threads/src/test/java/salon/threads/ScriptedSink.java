package salon.threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import salon.protocol.Event;
import salon.testing.Doing;

/** A sink that remembers what it was given, and can be slow or broken. Any thread may look. */
final class ScriptedSink implements Sink {
    private final List<Letter> written = new ArrayList<>(); // guarded by this
    private int flushed; // how many of those; guarded by this
    private final CountDownLatch taking;
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final boolean broken;

    private ScriptedSink(int gates, boolean broken) {
        this.taking = new CountDownLatch(gates);
        this.broken = broken;
    }

    static ScriptedSink willing() {
        return new ScriptedSink(0, false);
    }

    /** Does not return from its first write until {@link #takesOn()}. */
    static ScriptedSink slow() {
        return new ScriptedSink(1, false);
    }

    /** Fails at its first write. */
    static ScriptedSink broken() {
        return new ScriptedSink(0, true);
    }

    /** A letter that says nothing but its number. */
    static Letter letter(int number) {
        return new Letter(new Event.UserJoined("ada", String.valueOf(number)));
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
    public void write(Letter letter) throws IOException, InterruptedException {
        stuck.countDown();
        if (!taking.await(2 * Doing.SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("nobody let the sink take on");
        }
        synchronized (this) {
            written.add(letter);
        }
        if (broken) {
            throw new IOException("the client is gone, for this test");
        }
    }

    @Override
    public synchronized void flush() {
        flushed = written.size();
        notifyAll();
    }

    /** Waits until so many letters have been flushed. */
    synchronized void awaitFlushed(int letters) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Doing.SECONDS);
        while (flushed < letters) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("[%d letters are written and flushed] and yet there are %d written, %d flushed"
                        .formatted(letters, written.size(), flushed));
            }
            wait(left);
        }
    }

    synchronized List<Letter> written() {
        return List.copyOf(written);
    }

    synchronized int flushed() {
        return flushed;
    }
}
