// mistake: runs the tasks in the pool that all futures share
// task: 3.1
// told: tasks run at once, each in a thread of its own
package salon.threads.exercise;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        CompletableFuture.runAsync(task);
    }
}
