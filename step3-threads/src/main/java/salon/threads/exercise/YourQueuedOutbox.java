package salon.threads.exercise;

import static salon.exercise.Todo.todo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import salon.threads.Letter;
import salon.threads.Outbox;
import salon.threads.Sink;

/** Yours: task 3.5. What it promises stands at {@link Outbox}. */
public final class YourQueuedOutbox implements Outbox {
    /**
     * An empty outbox.
     *
     * @param capacity how many letters may wait, at least 1
     */
    public YourQueuedOutbox(int capacity, Sink sink) {}

    @Override
    public boolean offer(Letter letter, Executor writers) {
        return todo("3.5 take the letter if there is room, and have a writer run if none is at work");
    }

    @Override
    public boolean awaitRoom(Duration limit) throws InterruptedException {
        return todo("3.5 wait until no more than half of the capacity is taken");
    }

    @Override
    public List<Letter> letters() {
        return todo("3.5 tell which letters were taken and are not written yet");
    }

    @Override
    public void close() {
        todo("3.5 take no more letters");
    }

    @Override
    public void close(Letter last, Executor writers) {
        todo("3.5 take one letter more, and no more after it");
    }

    @Override
    public boolean awaitEmpty(Duration limit) throws InterruptedException {
        return todo("3.5 wait until no letter is waiting or being written");
    }
}
