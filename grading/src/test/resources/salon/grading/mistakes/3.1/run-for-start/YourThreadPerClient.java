// mistake: calls run where it means start
// task: 3.1
// told: execute returns while the task still runs
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.toString());
        thread.setDaemon(true);
        thread.run();
    }
}
