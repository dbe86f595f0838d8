// mistake: makes the thread a daemon when it runs already
// task: 3.1
// told: execute throws nothing
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.toString());
        thread.start();
        thread.setDaemon(true);
    }
}
