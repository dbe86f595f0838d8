package salon.threads.schedules;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One thread of a play. It has a thread and is none: Lincheck does not follow those that override {@code run}. */
final class Part implements Runnable {
    private final Thread thread = new Thread(this);
    private final Callable<? extends @Nullable Object> step;
    private @Nullable Object returned; // read after the thread has ended
    private @Nullable Exception thrown; // likewise

    Part(Callable<? extends @Nullable Object> step) {
        this.step = step;
    }

    @Override
    public void run() {
        try {
            returned = step.call();
        } catch (Exception e) { // an Error is Lincheck's own, or ends the run by itself
            thrown = e;
        }
    }

    void start() {
        thread.start();
    }

    /** Waits for the end, and returns what the step returned. */
    @Nullable Object returned() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new WentWrong("somebody interrupted a thread that was none of its own");
        }
        if (thrown != null) {
            throw new WentWrong(thrown.getClass().getSimpleName() + " came out of what one of the threads did");
        }
        return returned;
    }
}
