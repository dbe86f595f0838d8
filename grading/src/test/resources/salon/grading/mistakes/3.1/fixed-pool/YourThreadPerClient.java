// mistake: has ten threads for all
// task: 3.1
// told: tasks run at once, each in a thread of its own
package salon.threads.exercise;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class YourThreadPerClient implements Executor {
    private final ExecutorService pool = Executors.newFixedThreadPool(10, runnable -> {
        Thread thread = new Thread(runnable);
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void execute(Runnable task) {
        pool.execute(() -> {
            Thread.currentThread().setName(task.toString());
            task.run();
        });
    }
}
