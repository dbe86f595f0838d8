// right: an explicit lock with a condition
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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public YourQueuedOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        lock.lock();
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
            lock.unlock();
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
        lock.lock();
        try {
            beingWritten = new ArrayList<>(waiting);
            waiting.clear();
            weight = 0;
            writing = !beingWritten.isEmpty();
            changed.signalAll();
            return beingWritten;
        } finally {
            lock.unlock();
        }
    }

    private void giveUp() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            beingWritten = new ArrayList<>();
            weight = 0;
            writing = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitRoom(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            return await(() -> closed || (waiting.size() <= capacity / 2 && weight <= MOST_WEIGHT / 2), limit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitEmpty(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            return await(() -> waiting.isEmpty() && beingWritten.isEmpty(), limit);
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (nanos <= 0) {
                return false;
            }
            nanos = changed.awaitNanos(nanos);
        }
        return true;
    }

    @Override
    public List<Letter> letters() {
        lock.lock();
        try {
            List<Letter> all = new ArrayList<>(beingWritten);
            all.addAll(waiting);
            return all;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close(Letter last, Executor writers) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            add(last);
            changed.signalAll();
            if (writing) {
                return;
            }
            writing = true;
        } finally {
            lock.unlock();
        }
        start(writers);
    }
}
