// mistake: deals tasks out to a queue for each thread
// task: 3.2
// told: a task that was taken runs while one of 2 threads has time
package salon.threads.exercise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final List<Thread> workers = new ArrayList<>();
    private final List<Queue<Runnable>> queues = new ArrayList<>();
    private final int limit;
    private int unfinished;
    private int turn;
    private boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        limit = threads + queue;
        for (int i = 0; i < threads; i++) {
            queues.add(new ArrayDeque<>());
        }
        for (int i = 0; i < threads; i++) {
            Queue<Runnable> own = queues.get(i);
            workers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(() -> work(own)));
        }
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed || unfinished == limit) {
            throw new RejectedExecutionException();
        }
        unfinished++;
        queues.get(turn).add(task);
        turn = (turn + 1) % queues.size();
        notifyAll();
    }

    @Override
    public synchronized int waiting() {
        return Math.max(0, unfinished - queues.size());
    }

    private void work(Queue<Runnable> own) {
        for (Runnable task = take(own); task != null; task = take(own)) {
            try {
                task.run();
            } catch (Throwable t) {
                System.err.println(t);
            } finally {
                Thread.interrupted();
                synchronized (this) {
                    unfinished--;
                }
            }
        }
    }

    private synchronized Runnable take(Queue<Runnable> own) {
        while (own.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // again
            }
        }
        return own.poll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
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
