// mistake: has workers read plain fields in a loop until they change
// task: 3.2
// told: `closed` is read in a loop at YourWorkerPool.java
package salon.threads.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int limit;
    private int unfinished;
    private boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        limit = threads + queue;
        for (int i = 1; i <= threads; i++) {
            Thread worker = new Thread(this::work, name + "-" + i);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed || unfinished == limit) {
            throw new RejectedExecutionException();
        }
        unfinished++;
        tasks.add(task);
    }

    @Override
    public synchronized int waiting() {
        return Math.max(0, unfinished - workers.size());
    }

    private void work() {
        while (!closed || !tasks.isEmpty()) {
            if (!tasks.isEmpty()) {
                runOne();
            }
        }
    }

    private void runOne() {
        Runnable task;
        synchronized (this) {
            if (tasks.isEmpty()) {
                return;
            }
            task = tasks.remove(0);
        }
        try {
            task.run();
        } catch (Throwable t) {
            t.printStackTrace();
        }
        Thread.interrupted();
        synchronized (this) {
            unfinished--;
        }
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
