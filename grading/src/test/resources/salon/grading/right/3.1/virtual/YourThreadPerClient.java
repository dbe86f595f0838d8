// right: a virtual thread for each task
// task: 3.1
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name(task.toString()).start(task);
    }
}
