package salon.threads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * An outbox by a monitor: any thread may offer, only one that found no writer at work becomes the writer, and it never
 * touches the sink while it holds the lock.
 */
public final class QueuedOutbox implements Outbox {
    private final int capacity;
    private final Sink sink;
    private List<Letter> waiting = new ArrayList<>(); // guarded by this
    private int weight; // of those waiting; guarded by this
    private List<Letter> inHand = List.of(); // what the writer is writing; guarded by this
    private boolean writing; // whether a writer is at work or on its way; guarded by this
    private boolean closed; // guarded by this

    /**
     * An empty outbox.
     *
     * @param capacity how many letters may wait, at least 1
     */
    public QueuedOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        boolean writerIsNeeded;
        synchronized (this) {
            if (closed || !hasRoomFor(letter)) {
                return false;
            }
            writerIsNeeded = add(letter);
        }
        return !writerIsNeeded || start(writers);
    }

    private boolean hasRoomFor(Letter letter) { // the caller holds the lock
        return waiting.isEmpty() || (waiting.size() < capacity && weight + letter.weight() <= MOST_WEIGHT);
    }

    private boolean add(Letter letter) { // the caller holds the lock
        waiting.add(letter);
        weight += letter.weight();
        boolean idle = !writing;
        writing = true;
        return idle;
    }

    private boolean start(Executor writers) {
        try {
            writers.execute(this::write);
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            discard(); // else the next letters would wait for a writer that never comes
            return false;
        }
    }

    private void write() {
        boolean done = false;
        try {
            for (List<Letter> letters = take(); !letters.isEmpty(); letters = take()) {
                sink.write(letters); // one system call for all that came while the last one was under way
            }
            done = true;
        } catch (IOException e) {
            // The client is gone: its letters go nowhere, and its own thread notices by itself.
        } finally {
            if (!done) {
                discard();
            }
        }
    }

    private synchronized List<Letter> take() {
        inHand = waiting;
        waiting = new ArrayList<>();
        weight = 0;
        writing = !inHand.isEmpty();
        notifyAll(); // who awaits room and who awaits the end may both wait here: notify could wake the wrong one
        return inHand;
    }

    private synchronized void discard() {
        closed = true;
        waiting.clear();
        take();
    }

    @Override
    public synchronized boolean awaitRoom(Duration limit) throws InterruptedException {
        return await(() -> closed || (waiting.size() <= capacity / 2 && weight <= MOST_WEIGHT / 2), limit);
    }

    @Override
    public synchronized boolean awaitEmpty(Duration limit) throws InterruptedException {
        return await(() -> !writing, limit);
    }

    private boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException { // holds the lock
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    @Override
    public synchronized List<Letter> letters() {
        List<Letter> all = new ArrayList<>(inHand);
        all.addAll(waiting);
        return all;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void close(Letter last, Executor writers) {
        boolean writerIsNeeded;
        synchronized (this) {
            writerIsNeeded = !closed && add(last);
            close();
        }
        if (writerIsNeeded) {
            start(writers);
        }
    }
}
