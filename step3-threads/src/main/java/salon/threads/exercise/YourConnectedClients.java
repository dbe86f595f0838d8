package salon.threads.exercise;

import static salon.exercise.Todo.todo;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import salon.threads.Clients;

/**
 * Yours: task 3.3. What it promises stands at {@link Clients}.
 *
 * @param <C> a client, told apart by {@code equals}
 */
public final class YourConnectedClients<C> implements Clients<C> {
    /** Lets in at most {@code limit} at a time. */
    public YourConnectedClients(int limit) {}

    @Override
    public OptionalInt enter(C client) {
        return todo("3.3 look at the limit and enter, in one step");
    }

    @Override
    public void leave(C client) {
        todo("3.3 leave, once however often it is called");
    }

    @Override
    public int count() {
        return todo("3.3 say how many are in");
    }

    @Override
    public List<C> everyone() {
        return todo("3.3 list who is in, in a list of its own");
    }

    @Override
    public void close() {
        todo("3.3 let nobody in from now on");
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        return todo("3.3 wait until nobody is in, or the limit has passed");
    }
}
