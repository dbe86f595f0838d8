package salon.threads;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import salon.testing.Doing;

/** Holds the writers that an outbox wants to have run, until a test lets them. Any thread may call. */
final class HeldWriters implements Executor {
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable writer) {
        held.add(writer);
    }

    /** How many wait to be run. */
    int count() {
        return held.size();
    }

    /** Runs those that are held, here and to their ends. */
    void run() {
        for (Runnable writer = held.poll(); writer != null; writer = held.poll()) {
            writer.run();
        }
    }

    /** Runs those that are held, and to come meanwhile, in a thread of its own. */
    Doing<Boolean> start() {
        return Doing.start(() -> {
            run();
            return true;
        });
    }
}
