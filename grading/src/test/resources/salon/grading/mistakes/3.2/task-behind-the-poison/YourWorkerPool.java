// mistake: may put a task behind the pills that end the workers
// task: 3.2
// told: task that was taken runs
package salon.threads.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private static final Runnable POISON = () -> {};

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Semaphore places;
    private final int limit;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        limit = threads + queue;
        places = new Semaphore(limit);
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, name + "-worker-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    @Override
    public void execute(Runnable task) {
        if (closed || !places.tryAcquire()) {
            throw new RejectedExecutionException();
        }
        queue.add(task);
    }

    @Override
    public int waiting() {
        return Math.max(0, limit - places.availablePermits() - workers.size());
    }

    private void work() {
        while (true) {
            try {
                Runnable task = queue.take();
                if (task == POISON) {
                    return;
                }
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    e.printStackTrace();
                } finally {
                    places.release();
                }
            } catch (InterruptedException e) {
                // a task left it behind
            }
            Thread.interrupted();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                workers.forEach(worker -> queue.add(POISON));
            }
        }
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
