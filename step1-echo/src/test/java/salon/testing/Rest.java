package salon.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Waits until a thread waits, so that a test can go on when everything is where it should be. It decides nothing: the
 * thread may wait for something else than the test thinks, and be about to go on.
 */
public final class Rest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_NANOS = 200_000;
    private static final int STILL = 10;
    /** Who computes for so long looks for something over and over. */
    private static final long MOST_CPU_NANOS = 200_000_000;
    /** Looks at one who neither computes nor rests; who has no core just now computes again before that. */
    private static final int MOST = 20_000;
    private static final int LONGEST_CHAIN = 8;

    private Rest() {}

    /** Returns when the thread has waited, or been inside the system, for some looks in a row; or has ended. */
    public static void of(Thread thread) {
        of(thread, () -> false);
    }

    /** The same, or when that is enough. */
    static void of(Thread thread, BooleanSupplier enough) {
        watch(thread, still -> rests(thread, still), enough);
    }

    /**
     * Returns when the thread waits or has ended.
     *
     * @throws Standstill if it computes without an end instead; the message shows where, and a field that it may never
     *     see change
     */
    public static void demand(String promise, Thread thread) {
        // Who asks over and over seems to wait at times, and may lose its core just there.
        if (!watch(thread, _ -> waits(thread.getState()) && !RunQueue.has(thread), () -> false)) {
            throw new Standstill("[%s] and yet %s computes on and on.%n%n%s"
                    .formatted(promise, thread.getName(), ThreadDump.now().story()));
        }
    }

    private static boolean watch(Thread thread, Predicate<Boolean> rests, BooleanSupplier enough) {
        long begin = cpu(thread);
        long before = -1;
        int idle = 0;
        int still = 0;
        while (still < STILL && idle < MOST && thread.isAlive()) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = cpu(thread);
            idle = now == before ? idle + 1 : 0;
            if (enough.getAsBoolean()) {
                return true;
            }
            if (now - begin > MOST_CPU_NANOS) {
                return false;
            }
            still = rests.test(now == before) ? still + 1 : 0;
            before = now;
            if (still == STILL && RunQueue.has(thread)) {
                still = 0;
            }
        }
        return true;
    }

    private static boolean waits(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** What a virtual thread computes is not known. */
    private static long cpu(Thread thread) {
        return thread.isVirtual() ? 0 : THREADS.getThreadCpuTime(thread.threadId());
    }

    private static boolean rests(Thread thread, boolean still) {
        return switch (thread.getState()) {
            case WAITING, BLOCKED -> still && !isHeldUp(thread);
            case TIMED_WAITING -> true; // maybe to look again soon
            case RUNNABLE -> still && isInSystem(thread.getStackTrace());
            case NEW, TERMINATED -> false;
        };
    }

    /** Whether it waits for a lock whose owner goes on, and may have lost its core just there: then it is soon its turn. */
    private static boolean isHeldUp(Thread thread) {
        ThreadInfo last = THREADS.getThreadInfo(thread.threadId(), 1);
        for (int i = 0; i < LONGEST_CHAIN && last != null && last.getLockOwnerId() >= 0; i++) {
            last = THREADS.getThreadInfo(last.getLockOwnerId(), 1);
        }
        return last != null && last.getThreadState() == Thread.State.RUNNABLE && !isInSystem(last.getStackTrace());
    }

    /** Who reads a socket counts as running; who is in any other native code may have lost its core there, and goes on. */
    private static boolean isInSystem(StackTraceElement[] stack) {
        return stack.length > 0 && stack[0].isNativeMethod() && stack[0].getClassName().startsWith("sun.nio.ch.");
    }
}
