// mistake: does not let its lock go when it refuses a task
// task: 3.2
// told: another thread may ask the pool when a task has been refused
package salon.threads.exercise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import salon.threads.Pool;

public final class YourWorkerPool implements Pool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taskCame = lock.newCondition();
    private final Condition taskDone = lock.newCondition();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final int threads;
    private final int queue;
    private int running;
    private int alive;
    private boolean closed;

    public YourWorkerPool(String name, int threads, int queue) {
        this.threads = threads;
        this.queue = queue;
        this.alive = threads;
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            workers.add(Thread.ofPlatform().daemon().name(name + "-" + i).unstarted(this::runTasks));
        }
        workers.forEach(Thread::start);
    }

    @Override
    public void execute(Runnable task) {
        lock.lock();
        if (closed || running + tasks.size() >= threads + queue) {
            throw new RejectedExecutionException("no room");
        }
        tasks.addLast(task);
        taskCame.signal();
        lock.unlock();
    }

    @Override
    public int waiting() {
        lock.lock();
        try {
            return Math.max(0, running + tasks.size() - threads);
        } finally {
            lock.unlock();
        }
    }

    private void runTasks() {
        lock.lock();
        try {
            while (true) {
                while (tasks.isEmpty() && !closed) {
                    taskCame.awaitUninterruptibly();
                }
                if (tasks.isEmpty()) {
                    return;
                }
                Runnable task = tasks.removeFirst();
                running++;
                lock.unlock();
                try {
                    task.run();
                } catch (Throwable failure) {
                    failure.printStackTrace();
                } finally {
                    Thread.interrupted();
                    lock.lock();
                    running--;
                }
            }
        } finally {
            alive--;
            taskDone.signalAll();
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            taskCame.signalAll();
            while (alive > 0) {
                taskDone.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
