package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import salon.testing.Doing;
import salon.testing.Progress;
import salon.testing.Rest;

/**
 * What tests of pools share: tasks that stay until a gate opens, and pools that nobody waits for when the test is over.
 * Any thread may call.
 */
abstract class PoolFixture {
    static final String NAME = "Tested";

    /** The threads in which tasks have stayed. */
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    /** How many tasks have begun to stay. */
    final AtomicInteger begun = new AtomicInteger();

    /** How many were interrupted while they stayed. */
    final AtomicInteger interrupted = new AtomicInteger();

    private final CountDownLatch gate = new CountDownLatch(1);
    private final ThreadLocal<Boolean> executing = ThreadLocal.withInitial(() -> false);
    private final Queue<Pool> made = new ConcurrentLinkedQueue<>();

    /** The pool to be tested. */
    protected abstract Pool pool(String name, int threads, int queue);

    final Pool pool(int threads, int queue) {
        return closedLater(pool(NAME, threads, queue));
    }

    final Pool closedLater(Pool pool) {
        made.add(pool);
        return pool;
    }

    /** A test has said by now what it has to say: a pool that does not close must not hide it. */
    @AfterEach
    void closeAll() {
        openGate();
        made.forEach(pool -> Doing.start(() -> {
            pool.close();
            return true;
        }));
    }

    final void openGate() {
        gate.countDown();
    }

    /** A task that keeps its thread until the gate opens. */
    final void stay() {
        threads.add(Thread.currentThread());
        begun.incrementAndGet();
        await(gate);
        if (Thread.currentThread().isInterrupted()) {
            interrupted.incrementAndGet();
        }
    }

    final boolean takes(Pool pool, Runnable task) {
        executing.set(true);
        try {
            pool.execute(() -> runElsewhere(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } finally {
            executing.set(false);
        }
    }

    private void runElsewhere(Runnable task) {
        assertThat(executing.get()).as("a task runs in the thread that executed it, which should go on").isFalse();
        task.run();
    }

    final void takesAll(Pool pool, int count, Runnable task) {
        for (int i = 1; i <= count; i++) {
            assertThat(takes(pool, task)).as("task %d of %d for which there is room is taken", i, count).isTrue();
        }
    }

    /** Whether a task is taken that there may be no room for. */
    final boolean takesAnother(Pool pool) throws Exception {
        return Doing.start(() -> takes(pool, () -> {})).result("execute never waits: it takes the task or refuses it");
    }

    /** Waits until so many tasks stay. */
    final void stayed(int tasks) throws Exception {
        Progress.demand("each task that was taken runs, %d at once".formatted(tasks), _ -> begun.get() >= tasks);
    }

    /** Has every thread of the pool run a task, and wait for another. */
    final void idle(Pool pool, int size) throws Exception {
        CountDownLatch meeting = new CountDownLatch(size);
        takesAll(pool, size, () -> {
            threads.add(Thread.currentThread());
            meeting.countDown();
            await(meeting);
        });
        Progress.demand("each task that was taken runs, %d at once".formatted(size),
                millis -> meeting.await(millis, TimeUnit.MILLISECONDS));
        threads.forEach(Rest::of);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Doing<Boolean> closing(Pool pool) {
        return Doing.start(() -> {
            pool.close();
            return true;
        });
    }

    static void closes(Pool pool) throws Exception {
        closing(pool).result("close returns when all that was taken is done");
    }
}
