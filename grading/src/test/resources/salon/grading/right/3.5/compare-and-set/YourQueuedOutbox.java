// right: one immutable state, replaced by compare-and-set, and a look every millisecond
// task: 3.5
package salon.threads.exercise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import salon.threads.Letter;
import salon.threads.Outbox;
import salon.threads.Sink;

public class YourQueuedOutbox implements Outbox {
    private record State(List<Letter> waiting, List<Letter> inHand, boolean writing, boolean closed) {
        int weight() {
            return waiting.stream().mapToInt(Letter::weight).sum();
        }

        State with(Letter letter, boolean last) {
            List<Letter> more = new ArrayList<>(waiting);
            more.add(letter);
            return new State(more, inHand, true, last);
        }
    }

    private static final State GIVEN_UP = new State(List.of(), List.of(), false, true);

    private final int capacity;
    private final Sink sink;
    private final AtomicReference<State> state = new AtomicReference<>(new State(List.of(), List.of(), false, false));

    public YourQueuedOutbox(int capacity, Sink sink) {
        this.capacity = capacity;
        this.sink = sink;
    }

    @Override
    public boolean offer(Letter letter, Executor writers) {
        while (true) {
            State before = state.get();
            if (before.closed() || isFull(before, letter)) {
                return false;
            }
            if (state.compareAndSet(before, before.with(letter, false))) {
                return before.writing() || start(writers);
            }
        }
    }

    private boolean isFull(State now, Letter letter) {
        return now.waiting().size() >= capacity
                || (!now.waiting().isEmpty() && now.weight() + letter.weight() > MOST_WEIGHT);
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
        return state.updateAndGet(s -> new State(List.of(), s.waiting(), !s.waiting().isEmpty(), s.closed())).inHand();
    }

    private void giveUp() {
        state.set(GIVEN_UP);
    }

    @Override
    public boolean awaitRoom(Duration limit) throws InterruptedException {
        return await(() -> {
            State now = state.get();
            return now.closed() || (now.waiting().size() <= capacity / 2 && now.weight() <= MOST_WEIGHT / 2);
        }, limit);
    }

    @Override
    public boolean awaitEmpty(Duration limit) throws InterruptedException {
        return await(() -> !state.get().writing(), limit);
    }

    private boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }

    @Override
    public List<Letter> letters() {
        State now = state.get();
        List<Letter> all = new ArrayList<>(now.inHand());
        all.addAll(now.waiting());
        return all;
    }

    @Override
    public void close() {
        state.updateAndGet(s -> new State(s.waiting(), s.inHand(), s.writing(), true));
    }

    @Override
    public void close(Letter last, Executor writers) {
        State before = state.getAndUpdate(s -> s.closed() ? s : s.with(last, true));
        if (!before.closed() && !before.writing()) {
            start(writers);
        }
    }
}
