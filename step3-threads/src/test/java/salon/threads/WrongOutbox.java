package salon.threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * An outbox with mistakes, for schedules that have to find them. This one is right, as far as they look; each below
 * takes back one thing.
 */
class WrongOutbox implements Outbox {
    final int capacity;
    final Sink sink;
    final List<Letter> waiting = new ArrayList<>(); // guarded by this
    boolean writing; // guarded by this
    boolean closed; // guarded by this

    WrongOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        boolean idle;
        synchronized (this) {
            if (closed || waiting.size() >= capacity) {
                return false;
            }
            waiting.add(letter);
            idle = !writing;
            writing = true;
        }
        startIf(idle, writers);
        return true;
    }

    final void startIf(boolean idle, Executor writers) {
        if (idle) {
            writers.execute(this::write);
        }
    }

    private void write() {
        for (List<Letter> letters = take(); !letters.isEmpty(); letters = take()) {
            try {
                sink.write(letters);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized List<Letter> take() {
        List<Letter> taken = List.copyOf(waiting);
        waiting.clear();
        writing = !taken.isEmpty();
        return taken;
    }

    @Override
    public void close(Letter last, Executor writers) {
        boolean idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(last);
            idle = !writing;
            writing = true;
        }
        startIf(idle, writers);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public synchronized List<Letter> letters() {
        return List.copyOf(waiting);
    }

    @Override
    public boolean awaitRoom(Duration limit) {
        return true;
    }

    @Override
    public boolean awaitEmpty(Duration limit) {
        return true;
    }

    /** Says that no writer is at work in a step of its own, after it has found nothing to write. */
    static final class DropsTheLast extends WrongOutbox {
        DropsTheLast(int capacity, Sink sink) {
            super(capacity, sink);
        }

        @Override
        List<Letter> take() {
            List<Letter> taken;
            synchronized (this) {
                taken = List.copyOf(waiting);
                waiting.clear();
            }
            synchronized (this) {
                writing = !taken.isEmpty();
            }
            return taken;
        }
    }

    /** Looks whether there is room, and adds, in two steps. */
    static final class TakesTooMany extends WrongOutbox {
        TakesTooMany(int capacity, Sink sink) {
            super(capacity, sink);
        }

        @Override
        public boolean offer(Letter letter, Executor writers) {
            synchronized (this) {
                if (waiting.size() >= capacity) {
                    return false;
                }
            }
            return super.offer(letter, writers) || force(letter);
        }

        private synchronized boolean force(Letter letter) {
            return waiting.add(letter);
        }
    }

    /** Looks whether a writer is at work when it has given the lock back. */
    static final class AsksTwice extends WrongOutbox {
        AsksTwice(int capacity, Sink sink) {
            super(capacity, sink);
        }

        @Override
        public boolean offer(Letter letter, Executor writers) {
            synchronized (this) {
                waiting.add(letter);
            }
            boolean idle = !writing;
            writing = true;
            startIf(idle, writers);
            return true;
        }
    }

    /** Closes in one step and takes the last letter in another. */
    static final class ClosesLate extends WrongOutbox {
        ClosesLate(int capacity, Sink sink) {
            super(capacity, sink);
        }

        @Override
        public void close(Letter last, Executor writers) {
            offer(last, writers);
            close();
        }
    }
}
