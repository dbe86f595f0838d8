package salon.threads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * An outbox by a monitor: any thread may offer, only the writer touches the sink, and never while it holds the lock.
 */
public final class QueuedOutbox implements Outbox {
    private final int capacity;
    private final Sink sink;
    private final Queue<Letter> letters = new ArrayDeque<>(); // guarded by this
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
    public synchronized boolean offer(Letter letter) {
        if (closed || letters.size() == capacity) {
            return false;
        }
        letters.add(letter);
        notifyAll(); // the writer and one who awaits room may both wait here: notify could wake the wrong one
        return true;
    }

    @Override
    public synchronized boolean awaitRoom(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!closed && letters.size() > capacity / 2) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    @Override
    public void run() {
        try {
            for (Optional<Letter> next = take(); next.isPresent(); next = take()) {
                sink.write(next.get());
                if (isEmpty()) {
                    sink.flush(); // one system call for all that came while the last one was under way
                }
            }
        } catch (IOException e) {
            // The client is gone: its letters go nowhere, and its own thread notices by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            discard();
        }
    }

    private synchronized Optional<Letter> take() throws InterruptedException {
        while (letters.isEmpty() && !closed) {
            wait();
        }
        notifyAll();
        return Optional.ofNullable(letters.poll());
    }

    private synchronized boolean isEmpty() {
        return letters.isEmpty();
    }

    private synchronized void discard() {
        closed = true;
        letters.clear();
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
