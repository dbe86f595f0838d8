// mistake: asks to be interrupted again at once, and so never gets to wait
// task: 3.2
// told: who closes waits for the tasks, though it was interrupted
package salon.threads.exercise;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final Queue<Runnable> queue = new LinkedList<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int capacity;
    private int unfinished;
    private boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        capacity = threads + queue;
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, name + "-" + i);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed || unfinished >= capacity) {
            throw new RejectedExecutionException();
        }
        unfinished++;
        queue.add(task);
        notifyAll();
    }

    @Override
    public synchronized int waiting() {
        return Math.max(0, unfinished - workers.size());
    }

    private void work() {
        while (true) {
            Runnable task = next();
            if (task == null) {
                return;
            }
            try {
                task.run();
            } catch (Throwable t) {
                System.err.println("task failed: " + t);
            }
            Thread.interrupted();
            done();
        }
    }

    private synchronized Runnable next() {
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // keep waiting
            }
        }
        return queue.poll();
    }

    private synchronized void done() {
        unfinished--;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
