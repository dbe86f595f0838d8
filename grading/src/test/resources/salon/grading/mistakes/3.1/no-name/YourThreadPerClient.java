// mistake: leaves the threads without the tasks' names
// task: 3.1
// told: the name of a thread whose task is called
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
