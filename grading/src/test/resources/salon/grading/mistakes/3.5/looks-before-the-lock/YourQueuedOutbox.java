// mistake: looks whether it has to wait before it takes the lock to wait
// task: 3.5
// told: everybody who waits is woken when all is written
package salon.threads.exercise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import salon.threads.Letter;
import salon.threads.Outbox;
import salon.threads.Sink;

public class YourQueuedOutbox implements Outbox {
    private final int capacity;
    private final Sink sink;
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private List<Letter> beingWritten = new ArrayList<>();
    private int weight;
    private boolean writing;
    private boolean closed;

    public YourQueuedOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        synchronized (this) {
            if (closed || isFull(letter)) {
                return false;
            }
            add(letter);
            if (writing) {
                return true;
            }
            writing = true;
        }
        return start(writers);
    }

    private boolean isFull(Letter letter) {
        return waiting.size() >= capacity || (!waiting.isEmpty() && weight + letter.weight() > MOST_WEIGHT);
    }

    private void add(Letter letter) {
        waiting.addLast(letter);
        weight += letter.weight();
    }

    private boolean start(Executor writers) {
        try {
            writers.execute(this::write);
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            giveUp();
            return false;
        }
    }

    private void write() {
        try {
            List<Letter> next = next();
            while (!next.isEmpty()) {
                sink.write(next);
                next = next();
            }
        } catch (IOException | RuntimeException e) {
            giveUp();
        }
    }

    private synchronized List<Letter> next() {
        beingWritten = new ArrayList<>(waiting);
        waiting.clear();
        weight = 0;
        writing = !beingWritten.isEmpty();
        notifyAll();
        return beingWritten;
    }

    private synchronized void giveUp() {
        closed = true;
        waiting.clear();
        beingWritten = new ArrayList<>();
        weight = 0;
        writing = false;
        notifyAll();
    }

    @Override
    public boolean awaitRoom(Duration limit) throws InterruptedException {
        return await(() -> closed || (waiting.size() <= capacity / 2 && weight <= MOST_WEIGHT / 2), limit);
    }

    @Override
    public boolean awaitEmpty(Duration limit) throws InterruptedException {
        return await(() -> waiting.isEmpty() && beingWritten.isEmpty(), limit);
    }

    private boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.currentTimeMillis() + limit.toMillis();
        while (!condition.getAsBoolean()) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                return false;
            }
            synchronized (this) {
                wait(left);
            }
        }
        return true;
    }

    @Override
    public synchronized List<Letter> letters() {
        List<Letter> all = new ArrayList<>(beingWritten);
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
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            add(last);
            notifyAll();
            if (writing) {
                return;
            }
            writing = true;
        }
        start(writers);
    }
}
