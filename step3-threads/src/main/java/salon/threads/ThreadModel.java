package salon.threads;

import java.util.Locale;
import java.util.concurrent.Executor;

/** How a server spreads its clients over threads. */
public enum ThreadModel {
    /** A thread of the operating system for each client. */
    PLATFORM,
    /** A fixed number of threads; a client beyond it waits until another leaves. */
    POOL,
    /** A virtual thread for each client: the same code, at the cost of some kilobytes a client. */
    VIRTUAL;

    /**
     * An executor of this kind.
     *
     * @param poolSize how many threads a pool has
     * @param queue how many clients may wait for one of them
     */
    public Executor executor(int poolSize, int queue) {
        return switch (this) {
            case PLATFORM -> new ThreadPerClient();
            case POOL -> new WorkerPool("Worker", poolSize, queue);
            case VIRTUAL -> task -> Thread.ofVirtual().name(task.toString()).start(task);
        };
    }

    /** Its name as people type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
