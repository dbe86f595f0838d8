// right: a semaphore with one permit in place of a lock, and a look every millisecond
// task: 3.5
package salon.threads.exercise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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
    private final Semaphore turn = new Semaphore(1);

    public YourQueuedOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        turn.acquireUninterruptibly();
        try {
            if (closed || isFull(letter)) {
                return false;
            }
            add(letter);
            if (writing) {
                return true;
            }
            writing = true;
        } finally {
            turn.release();
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

    private List<Letter> next() {
        turn.acquireUninterruptibly();
        try {
            beingWritten = new ArrayList<>(waiting);
            waiting.clear();
            weight = 0;
            writing = !beingWritten.isEmpty();
            return beingWritten;
        } finally {
            turn.release();
        }
    }

    private void giveUp() {
        turn.acquireUninterruptibly();
        try {
            closed = true;
            waiting.clear();
            beingWritten = new ArrayList<>();
            weight = 0;
            writing = false;
        } finally {
            turn.release();
        }
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
        long deadline = System.nanoTime() + limit.toNanos();
        while (!look(condition)) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }

    private boolean look(BooleanSupplier condition) {
        turn.acquireUninterruptibly();
        try {
            return condition.getAsBoolean();
        } finally {
            turn.release();
        }
    }

    @Override
    public List<Letter> letters() {
        turn.acquireUninterruptibly();
        try {
            List<Letter> all = new ArrayList<>(beingWritten);
            all.addAll(waiting);
            return all;
        } finally {
            turn.release();
        }
    }

    @Override
    public void close() {
        turn.acquireUninterruptibly();
        try {
            closed = true;
        } finally {
            turn.release();
        }
    }

    @Override
    public void close(Letter last, Executor writers) {
        turn.acquireUninterruptibly();
        try {
            if (closed) {
                return;
            }
            closed = true;
            add(last);
            if (writing) {
                return;
            }
            writing = true;
        } finally {
            turn.release();
        }
        start(writers);
    }
}
