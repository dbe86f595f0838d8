// mistake: uses threads again
// task: 3.1
// told: a task's thread ends with the task
package salon.threads.exercise;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class YourThreadPerClient implements Executor {
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r);
        t.setDaemon(true);
        return t;
    });

    @Override
    public void execute(Runnable task) {
        pool.submit(() -> {
            Thread.currentThread().setName(task.toString());
            task.run();
        });
    }
}
