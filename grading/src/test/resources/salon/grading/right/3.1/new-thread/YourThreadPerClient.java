// right: a new Thread, made and started
// task: 3.1
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, task.toString());
        thread.setDaemon(true);
        thread.start();
    }
}
