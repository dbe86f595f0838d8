package salon.threads.exercise;

import static salon.exercise.Todo.todo;

import salon.threads.Pool;

/** Yours: task 3.2. What it promises stands at {@link Pool}. */
public final class YourWorkerPool implements Pool {
    /**
     * Starts the threads, daemons all.
     *
     * @param name what the threads are called, with a number behind it
     * @param threads how many, at least 1
     * @param queue how many tasks may wait while every thread has one, at least 0
     */
    public YourWorkerPool(String name, int threads, int queue) {}

    @Override
    public void execute(Runnable task) {
        todo("3.2 queue the task for a worker, or refuse it");
    }

    @Override
    public int waiting() {
        return todo("3.2 count the tasks that no thread has time for yet");
    }

    @Override
    public void close() {
        todo("3.2 finish what was taken and end the threads");
    }
}
