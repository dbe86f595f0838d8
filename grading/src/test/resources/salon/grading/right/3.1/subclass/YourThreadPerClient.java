// right: a class of its own for the threads
// task: 3.1
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    private static final class ClientThread extends Thread {
        private final Runnable task;

        ClientThread(Runnable task) {
            this.task = task;
            setName(String.valueOf(task));
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                task.run();
            } catch (RuntimeException e) {
                System.err.println(getName() + " failed: " + e);
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        new ClientThread(task).start();
    }
}
