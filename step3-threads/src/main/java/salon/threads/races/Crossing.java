package salon.threads.races;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Leads threads to where they cross, by what can be seen of them. Safe for any number of threads: it has no state. */
final class Crossing {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Crossing() {}

    /** Starts a daemon platform thread: one that hangs, as broken ones do, does not keep the program alive. */
    static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    /** Waits until something can be seen to be so. */
    static void until(BooleanSupplier fact) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("what the demonstration waits for has not come within " + LIMIT);
            }
            Thread.yield(); // not a spin: with one core, the threads that are watched need it
        }
    }

    /** Waits until the threads have ended. */
    static void untilEnded(Iterable<Thread> threads) {
        for (Thread thread : threads) {
            until(() -> !thread.isAlive());
        }
    }

    /** What the virtual machine knows of a living platform thread: which lock it waits for, and who holds that. */
    static Optional<ThreadInfo> seen(Thread thread) {
        return Optional.ofNullable(ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId()));
    }
}
