// right: a thread factory
// task: 3.1
package salon.threads.exercise;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

public final class YourThreadPerClient implements Executor {
    private final ThreadFactory factory = Executors.defaultThreadFactory();

    @Override
    public synchronized void execute(Runnable task) {
        Thread thread = factory.newThread(task);
        thread.setName(task.toString());
        thread.setDaemon(true);
        thread.start();
    }
}
