// mistake: hands the task over in a field, where the next one may lie by then
// task: 3.1
// told: tasks that ran, of two that came at once
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    private volatile Runnable task;

    @Override
    public void execute(Runnable task) {
        this.task = task;
        Thread thread = new Thread(this::serve, task.toString());
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        task.run();
    }
}
