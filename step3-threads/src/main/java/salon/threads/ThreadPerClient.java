package salon.threads;

import java.util.concurrent.Executor;

/**
 * Runs each task in a thread of its own, named after the task, and never makes the caller wait (task 3.1). The threads
 * are daemons: a client that stays does not keep the program alive. Safe for any number of threads: it has no state.
 */
public final class ThreadPerClient implements Executor {
    /**
     * Starts a thread for a task.
     *
     * @throws OutOfMemoryError if the operating system has no thread left to give; the task is then not run
     */
    @Override
    public void execute(Runnable task) {
        Thread.ofPlatform().daemon().name(task.toString()).start(task);
    }
}
