// mistake: lets one task run at a time
// task: 3.1
// told: tasks run at once, each in a thread of its own
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(() -> {
            synchronized (this) {
                task.run();
            }
        }, task.toString());
        thread.setDaemon(true);
        thread.start();
    }
}
