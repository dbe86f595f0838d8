package salon.threads;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A fixed number of threads that take tasks from a queue of bounded length (task 3.2).
 *
 * <ul>
 *   <li>Tasks begin in the order in which they came, as many at once as there are threads.
 *   <li>When every thread has a task and the queue is full, a task is refused: {@link #execute} never waits.
 *   <li>A task that throws, or leaves its thread interrupted, ends neither that thread nor any other task.
 *   <li>Any thread may call any method.
 * </ul>
 */
public interface Pool extends Executor, AutoCloseable {
    /**
     * Sees to it that the task runs.
     *
     * @throws RejectedExecutionException if the queue is full or the pool closed
     */
    @Override
    void execute(Runnable task);

    /** How many tasks no thread has time for yet. */
    int waiting();

    /**
     * Takes no more tasks, waits until those it has taken are done, and ends its threads. An interrupt does not cut that
     * short; the caller is still interrupted afterwards.
     */
    @Override
    void close();
}
