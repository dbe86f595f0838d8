// mistake: looks for a task, and only then takes the lock to wait
// task: 3.2
// told: task that was taken runs
package salon.threads.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Object signal = new Object();
    private final List<Thread> workers = new ArrayList<>();
    private final int limit;
    private volatile boolean closed;

    public YourWorkerPool(String name, int threads, int queueLength) {
        limit = threads + queueLength;
        for (int i = 1; i <= threads; i++) {
            workers.add(Thread.ofPlatform().name(name, i).daemon(true).start(this::loop));
        }
    }

    @Override
    public void execute(Runnable task) {
        synchronized (signal) {
            if (closed || unfinished.get() >= limit) {
                throw new RejectedExecutionException("full");
            }
            unfinished.incrementAndGet();
            queue.add(task);
            signal.notifyAll();
        }
    }

    @Override
    public int waiting() {
        return Math.max(0, unfinished.get() - workers.size());
    }

    private void loop() {
        while (!closed || !queue.isEmpty()) {
            Runnable task = queue.poll();
            if (task == null) {
                pause();
                continue;
            }
            try {
                task.run();
            } catch (Throwable t) {
                t.printStackTrace();
            }
            Thread.interrupted();
            unfinished.decrementAndGet();
        }
    }

    private void pause() {
        synchronized (signal) {
            try {
                signal.wait();
            } catch (InterruptedException e) {
                // again
            }
        }
    }

    @Override
    public void close() {
        synchronized (signal) {
            closed = true;
            signal.notifyAll();
        }
        boolean interrupted = Thread.interrupted();
        for (Thread worker : workers) {
            while (true) {
                try {
                    worker.join();
                    break;
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
