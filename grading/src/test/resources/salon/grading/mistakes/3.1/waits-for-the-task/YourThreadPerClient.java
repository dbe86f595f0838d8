// mistake: joins the thread that it has started
// task: 3.1
// told: execute returns while the task still runs
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.toString());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
