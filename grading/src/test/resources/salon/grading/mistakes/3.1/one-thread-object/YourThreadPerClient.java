// mistake: makes one thread and starts it for every task
// task: 3.1
// told: tasks run at once, each in a thread of its own
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    private Runnable next;
    private final Thread thread = new Thread(() -> next.run());

    @Override
    public void execute(Runnable task) {
        next = task;
        thread.setName(task.toString());
        thread.setDaemon(true);
        thread.start();
    }
}
