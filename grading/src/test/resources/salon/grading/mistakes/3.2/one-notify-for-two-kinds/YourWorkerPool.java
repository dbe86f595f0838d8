// mistake: notifies one thread, where workers and who closes wait on one object
// task: 3.2
// told: close returns
package salon.threads.exercise;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final Object lock = new Object();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final int threads;
    private final int limit;
    private int tasks;
    private boolean closing;
    private boolean over;

    public YourWorkerPool(String name, int threads, int queue) {
        this.threads = threads;
        this.limit = threads + queue;
        for (int i = 0; i < threads; i++) {
            Thread t = new Thread(this::work);
            t.setName(name + i);
            t.setDaemon(true);
            t.start();
        }
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (closing || tasks == limit) {
                throw new RejectedExecutionException();
            }
            tasks++;
            queue.add(task);
            lock.notify();
        }
    }

    @Override
    public int waiting() {
        synchronized (lock) {
            return Math.max(0, tasks - threads);
        }
    }

    private void work() {
        while (true) {
            Runnable task;
            synchronized (lock) {
                while (queue.isEmpty()) {
                    if (over) {
                        return;
                    }
                    try {
                        lock.wait();
                    } catch (InterruptedException ignored) {
                    }
                }
                task = queue.remove();
            }
            try {
                task.run();
            } catch (Throwable t) {
                System.out.println(t);
            }
            Thread.interrupted();
            synchronized (lock) {
                tasks--;
                lock.notify();
            }
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        synchronized (lock) {
            closing = true;
            while (tasks > 0) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            over = true;
            lock.notifyAll();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
