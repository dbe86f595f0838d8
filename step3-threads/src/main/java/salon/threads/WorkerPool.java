package salon.threads;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/** A pool by a monitor: every field that changes is guarded by this object's lock, and tasks run outside it. */
public final class WorkerPool implements Pool {
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final int limit;
    private final List<Thread> workers = new ArrayList<>();
    private final Queue<Runnable> queue = new ArrayDeque<>(); // guarded by this
    private int unfinished; // tasks waiting or running; guarded by this
    private boolean closed; // guarded by this

    /**
     * Starts the threads, daemons all.
     *
     * @param name what the threads are called, with a number behind it
     * @param threads how many, at least 1
     * @param queue how many tasks may wait while every thread has one, at least 0
     */
    public WorkerPool(String name, int threads, int queue) {
        if (threads < 1 || queue < 0) {
            throw new IllegalArgumentException("a pool needs a thread, and a queue of 0 or more places");
        }
        limit = Math.addExact(threads, queue);
        for (int i = 1; i <= threads; i++) {
            workers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::work));
        }
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed || unfinished == limit) {
            throw new RejectedExecutionException(closed ? "the pool is closed" : "the queue is full");
        }
        unfinished++;
        queue.add(task);
        notify(); // one task, one worker; only workers ever wait here
    }

    @Override
    public synchronized int waiting() {
        return Math.max(0, unfinished - workers.size());
    }

    private void work() {
        for (Optional<Runnable> task = take(); task.isPresent(); task = take()) {
            try {
                task.get().run();
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "A task failed: " + task.get(), e); // the task's end, not the worker's
            } finally {
                Thread.interrupted(); // an interrupt that this task left behind is not meant for the next one
                finish();
            }
        }
    }

    private synchronized Optional<Runnable> take() {
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // The pool ends its workers by closing: an interrupt means nothing here.
            }
        }
        return Optional.ofNullable(queue.poll());
    }

    private synchronized void finish() {
        unfinished--;
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
