// mistake: leaves the threads as they come, not daemons
// task: 3.1
// told: the task's thread is a daemon, whoever the caller is
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.toString());
        thread.start();
    }
}
