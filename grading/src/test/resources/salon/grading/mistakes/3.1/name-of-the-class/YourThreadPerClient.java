// mistake: names a thread after the task's class
// task: 3.1
// told: the name of a thread whose task is called
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.getClass().getSimpleName());
        thread.setDaemon(true);
        thread.start();
    }
}
