package salon.threads;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Says which tasks have to wait for a thread of the pool.
 *
 * @param waits told of a task that has been queued; called by the thread that executes it
 */
public record WaitAnnouncer(Pool pool, Consumer<Runnable> waits) implements Executor {
    @Override
    public void execute(Runnable task) {
        pool.execute(task);
        if (pool.waiting() > 0) {
            waits.accept(task);
        }
    }
}
