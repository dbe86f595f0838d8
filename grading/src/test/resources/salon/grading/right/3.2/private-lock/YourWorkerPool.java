// right: synchronized on a private lock, with an ArrayDeque and a class for the workers
// task: 3.2
package salon.threads.exercise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final Object lock = new Object();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<Worker> workers = new ArrayList<>();
    private final CountDownLatch ended;
    private final int places;
    private int idle;
    private boolean open = true;

    private final class Worker extends Thread {
        Worker(String name) {
            super(name);
            setDaemon(true);
        }

        @Override
        public void run() {
            for (Runnable task = take(); task != null; task = take()) {
                try {
                    task.run();
                } catch (Throwable t) {
                    System.err.println(getName() + ": " + t);
                }
                synchronized (lock) {
                    idle++;
                }
            }
            ended.countDown();
        }
    }

    public YourWorkerPool(String name, int threads, int queueLength) {
        places = queueLength;
        idle = threads;
        ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker(name + " " + i);
            workers.add(worker);
            worker.start();
        }
    }

    private Runnable take() {
        synchronized (lock) {
            Thread.interrupted();
            while (queue.isEmpty()) {
                if (!open) {
                    return null;
                }
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.interrupted();
                }
            }
            idle--;
            return queue.removeFirst();
        }
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (!open) {
                throw new RejectedExecutionException("closed");
            }
            if (queue.size() >= idle + places) {
                throw new RejectedExecutionException("full");
            }
            queue.addLast(task);
            lock.notify();
        }
    }

    @Override
    public int waiting() {
        synchronized (lock) {
            return Math.max(0, queue.size() - idle);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            open = false;
            lock.notifyAll();
        }
        boolean interrupted = false;
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
