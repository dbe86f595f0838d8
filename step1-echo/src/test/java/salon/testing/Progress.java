package salon.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Tells a test that hangs from one that is slow. Its threads are looked at twenty times a second; it hangs when nothing
 * has moved at {@value #STILL} looks in a row, which takes three seconds. Looks are counted rather than seconds: on a
 * machine that gives the test no time, the one who looks gets none either.
 *
 * <p>A thread has moved if it is where it has not been seen before, or is gone; or if it has used the processor since the
 * last look, unless it was and is in a timed wait, where it may be polling for what never comes. What virtual threads
 * do is seen by the threads that carry them. Used by one thread.
 */
public final class Progress {
    /** How many looks without any movement are a standstill. */
    static final int STILL = 60;
    /** What polls or computes without an end moves always; so many looks are enough for any right solution. */
    static final int MOST = 160;

    private static final int LOOK_MILLIS = 50;
    private static final long BREATH_NANOS = 200_000;
    private static final int DEPTH = 24;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int stillLimit;
    private final int limit;
    private final IntSupplier others;
    private final TestThreads own = TestThreads.current();
    private final Set<Place> seen = new HashSet<>();
    private Map<Long, Long> work = Map.of();
    private int othersBefore;
    private int still;

    private record Place(long thread, Thread.State state, List<StackTraceElement> stack) {}

    /** Something to wait for. */
    @FunctionalInterface
    public interface Awaited {
        /** Waits for at most so long, or only looks; returns whether it has come. */
        boolean within(long millis) throws Exception;
    }

    /** For who wants to give up sooner or later than others: after so many looks without a movement, or so many in all. */
    Progress(int stillLimit, int limit) {
        this(stillLimit, limit, () -> 0);
    }

    /** The same, where it is a movement, too, if this number has changed. */
    Progress(int stillLimit, int limit, IntSupplier others) {
        this.stillLimit = stillLimit;
        this.limit = limit;
        this.others = others;
    }

    /** Waits for something as long as the test's threads move; returns whether it has come. */
    public static boolean until(Awaited end) throws Exception {
        return new Progress(STILL, MOST).awaitWithin(end);
    }

    /**
     * The same, for what has to come.
     *
     * @throws AssertionError if it does not; the message shows a deadlock, if there is one, and where each thread is
     */
    public static void demand(String promise, Awaited end) throws Exception {
        Progress progress = new Progress(STILL, MOST);
        if (!progress.awaitWithin(end)) {
            throw new Standstill("[%s] and yet %s.%n%n%s"
                    .formatted(promise, progress.verdict(), ThreadDump.now().story()));
        }
    }

    /** How many looks fit into a time. */
    static int looks(long millis) {
        return (int) Math.max(1, millis / LOOK_MILLIS);
    }

    /** Who waits for the test as a whole is to see that somebody within it waits, and knows more. */
    private boolean awaitWithin(Awaited end) throws Exception {
        return await(millis -> {
            own.looked();
            return end.within(millis);
        });
    }

    boolean await(Awaited end) throws Exception {
        for (int looks = 1; !comesBeforeNextLook(end); looks++) {
            look();
            if (still >= stillLimit || looks >= limit) {
                return false;
            }
        }
        return true;
    }

    private static boolean comesBeforeNextLook(Awaited end) throws Exception {
        long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
        for (long left = LOOK_MILLIS; left > 0; left = TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime())) {
            if (end.within(left)) {
                return true;
            }
            LockSupport.parkNanos(BREATH_NANOS); // it may have looked rather than waited
        }
        return false;
    }

    /** Why it was given up. */
    String verdict() {
        return still >= stillLimit
                ? "nothing has moved for %d s".formatted(stillLimit * LOOK_MILLIS / 1000)
                : "nothing came of it within %d s".formatted(limit * LOOK_MILLIS / 1000);
    }

    private void look() {
        Map<Long, Long> now = new HashMap<>();
        boolean moved = false;
        for (ThreadInfo thread : threads()) {
            moved |= seen.add(new Place(
                    thread.getThreadId(), thread.getThreadState(), Arrays.asList(thread.getStackTrace())));
            now.put(thread.getThreadId(), work(thread));
        }
        int othersNow = others.getAsInt();
        moved |= !now.equals(work) || othersNow != othersBefore;
        work = now;
        othersBefore = othersNow;
        still = moved ? 0 : still + 1;
    }

    private List<ThreadInfo> threads() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds(), DEPTH))
                .filter(Objects::nonNull) // ended in this very moment
                .filter(thread -> own.include(thread.getThreadId()) || carries(thread))
                .filter(thread -> thread.getThreadId() != Thread.currentThread().threadId())
                .toList();
    }

    /** Those threads are made once, by whichever test is the first to need them. */
    private static boolean carries(ThreadInfo thread) {
        return thread.getThreadName().startsWith("ForkJoinPool");
    }

    private static long work(ThreadInfo thread) {
        return thread.getThreadState() == Thread.State.TIMED_WAITING && !carries(thread) ? 0
                : THREADS.getThreadCpuTime(thread.getThreadId())
                        + thread.getWaitedCount() + thread.getBlockedCount(); // some clocks are coarse
    }
}
