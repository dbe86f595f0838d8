// right: an executor of one thread for each task, shut down at once
// task: 3.1
package salon.threads.exercise;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        ExecutorService one = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(task.toString()).factory());
        one.execute(task);
        one.shutdown();
    }
}
