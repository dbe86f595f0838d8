// mistake: starts a new thread for each task
// task: 3.2
// told: the threads that 13 tasks ran in, where a pool has 3
package salon.threads.exercise;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final String name;
    private final int threads;
    private final int limit;
    private final Semaphore turns;
    private int unfinished;
    private boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        this.name = name;
        this.threads = threads;
        this.limit = threads + queue;
        this.turns = new Semaphore(threads, true);
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed || unfinished == limit) {
            throw new RejectedExecutionException();
        }
        unfinished++;
        Thread thread = new Thread(() -> runInTurn(task), name + "-" + unfinished);
        thread.setDaemon(true);
        thread.start();
    }

    private void runInTurn(Runnable task) {
        turns.acquireUninterruptibly();
        try {
            task.run();
        } catch (Throwable t) {
            t.printStackTrace();
        } finally {
            turns.release();
            synchronized (this) {
                unfinished--;
                notifyAll();
            }
        }
    }

    @Override
    public synchronized int waiting() {
        return Math.max(0, unfinished - threads);
    }

    @Override
    public synchronized void close() {
        closed = true;
        boolean interrupted = false;
        while (unfinished > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
