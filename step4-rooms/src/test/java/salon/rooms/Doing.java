package salon.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** What a thread of its own does while the test goes on. */
final class Doing<T> {
    private static final long SECONDS = 8;

    private final FutureTask<T> task;
    private final Thread thread;

    private Doing(Callable<T> work) {
        task = new FutureTask<>(work);
        thread = Thread.ofPlatform().daemon().name("Doing").start(task);
    }

    static <T> Doing<T> start(Callable<T> work) {
        return new Doing<>(work);
    }

    /** Has so many threads begin at one moment, and returns what came of each. */
    static <T> List<T> together(int threads, IntFunction<Callable<T>> work) throws Exception {
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
            results.add(one.result());
        }
        return results;
    }

    /** Has two threads do one round after another, and begin each at one moment; returns what came of each round. */
    static <T> List<List<T>> inStep(int rounds, BiFunction<Integer, Integer, T> work) throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        return together(2, i -> () -> {
            List<T> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                arrived.incrementAndGet();
                while (arrived.get() < 2 * (round + 1)) {
                    Thread.yield(); // waiting by a lock would have one wake the other, and be ahead
                }
                results.add(work.apply(i, round));
            }
            return results;
        });
    }

    /** What came of it; fails if nothing has within some seconds. */
    T result() throws Exception {
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            AssertionError late = new AssertionError(
                    "a thread should come to its end, and after %d s is still here:".formatted(SECONDS));
            late.setStackTrace(thread.getStackTrace());
            throw late;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Returns when the thread waits or has ended; after a second in any case, as it may wait by polling. */
    Doing<T> untilItWaits() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (isRunning(thread.getState()) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return this;
    }

    private static boolean isRunning(Thread.State state) {
        return state == Thread.State.NEW || state == Thread.State.RUNNABLE;
    }
}
