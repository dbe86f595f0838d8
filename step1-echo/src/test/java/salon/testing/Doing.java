package salon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a thread of its own does, so that a test can go on meanwhile, see it wait, and ask what came of it. */
public final class Doing<T extends @Nullable Object> {
    /** Generous: a right solution never comes near it. What does not move is given up sooner: see {@link Progress}. */
    public static final long SECONDS = 8;

    private static final long LOOK_NANOS = 1_000_000;
    private static final int MANY_LOOKS = 100_000;

    private final FutureTask<T> task;
    private final Thread thread;

    private Doing(Callable<T> work) {
        task = new FutureTask<>(work);
        thread = Thread.ofPlatform().daemon().name(TestThreads.current().name("Doing")).start(task);
    }

    /** Begins. */
    public static <T extends @Nullable Object> Doing<T> start(Callable<T> work) {
        return new Doing<>(work);
    }

    /** Has so many threads begin at one moment, and returns what came of each. */
    public static <T extends @Nullable Object> List<T> together(int threads, IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(threads);
        List<Doing<T>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<T> own = work.apply(i);
            all.add(start(() -> {
                ready.await();
                return own.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Doing<T> one : all) {
            results.add(one.result("every one of " + threads + " threads at once comes to an end"));
        }
        return results;
    }

    /** Has two threads do one round after another, and begin each at one moment; returns what came of each round. */
    public static <T extends @Nullable Object> List<List<T>> inStep(int rounds, BiFunction<Integer, Integer, T> work)
            throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        return together(2, i -> () -> {
            List<T> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                arrived.incrementAndGet();
                for (int looks = 0; arrived.get() < 2 * (round + 1); looks++) {
                    awaitOther(looks);
                }
                results.add(work.apply(i, round));
            }
            return results;
        });
    }

    /** Waiting by a lock would have one wake the other, and be ahead; but who hangs is not waited for at full speed. */
    private static void awaitOther(int looks) {
        if (looks < MANY_LOOKS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** What came of it; fails if nothing has and the test's threads do not move any more. */
    public T result(String promise) throws Exception {
        Progress.demand(promise, millis -> Deadline.hasCome(task, millis));
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Returns when the thread waits for something or has ended: see {@link Rest}. */
    public Doing<T> untilItWaits() {
        Rest.of(thread);
        return this;
    }

    /** Like {@link #untilItWaits}, and throws what it has thrown by then. */
    public Doing<T> underWay() throws Exception {
        if (untilItWaits().isDone()) {
            result("it does not fail");
        }
        return this;
    }

    /** Whether it has come to its end. */
    public boolean isDone() {
        return task.isDone();
    }

    /** Interrupts the thread. */
    public void interrupt() {
        thread.interrupt();
    }

    /** The thread that does it. */
    public Thread thread() {
        return thread;
    }
}
