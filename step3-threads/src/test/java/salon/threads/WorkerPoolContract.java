package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.testing.Task;

/** What every {@link Pool} promises, whoever wrote it. */
@Task("3.2")
public abstract class WorkerPoolContract {
    private static final String NAME = "Tested";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();

    /** The pool to be tested. */
    protected abstract Pool pool(String name, int threads, int queue);

    /** A task that keeps its thread until the gate opens. */
    private void stay() {
        threads.add(Thread.currentThread());
        begun.incrementAndGet();
        try {
            gate.await(Doing.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitBegun(int tasks) {
        await(() -> begun.get() >= tasks);
        assertThat(begun.get()).as("tasks that run at once").isEqualTo(tasks);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Doing.SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static boolean takes(Pool pool, Runnable task) {
        try {
            pool.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void takesAll(Pool pool, int count, Runnable task) {
        for (int i = 1; i <= count; i++) {
            assertThat(takes(pool, task)).as("task %d of %d for which there is room is taken", i, count).isTrue();
        }
    }

    @Test
    void tasks_begin_in_the_order_in_which_they_came() {
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        try (Pool pool = pool(NAME, 1, 100)) {
            pool.execute(this::stay);
            for (int i = 0; i < 100; i++) {
                int number = i;
                pool.execute(() -> order.add(number));
            }
            gate.countDown();
        }
        assertThat(order).as("the order in which one thread ran 100 tasks").containsExactlyElementsOf(
                IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void as_many_tasks_run_at_once_as_there_are_threads_and_the_rest_wait() {
        try (Pool pool = pool(NAME, 3, 20)) {
            takesAll(pool, 13, this::stay);
            awaitBegun(3);
            assertThat(pool.waiting()).as("tasks of 13 that wait for one of 3 threads").isEqualTo(10);
            gate.countDown();
        }
        assertThat(begun.get()).as("tasks that ran in the end").isEqualTo(13);
        assertThat(threads).as("the threads that 13 tasks ran in").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void nobody_waits_while_a_thread_has_time() {
        try (Pool pool = pool(NAME, 2, 5)) {
            assertThat(pool.waiting()).as("tasks that wait in a new pool").isZero();
            takesAll(pool, 2, this::stay);
            awaitBegun(2);
            assertThat(pool.waiting()).as("tasks that wait when 2 threads have 2 tasks").isZero();
            gate.countDown();
        }
    }

    @Test
    void a_task_is_refused_exactly_when_every_thread_has_one_and_the_queue_is_full() {
        for (int round = 0; round < 20; round++) { // the threads may or may not have begun to look for tasks
            try (Pool pool = pool(NAME, 2, 3)) {
                CountDownLatch open = new CountDownLatch(1);
                takesAll(pool, 5, () -> passThrough(open));
                assertThat(takes(pool, () -> {}))
                        .as("a task is taken when 2 threads and a queue of 3 have 5").isFalse();
                open.countDown();
            }
        }
    }

    private static void passThrough(CountDownLatch open) {
        try {
            open.await(Doing.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_queue_of_0_lets_nobody_wait_and_leaves_no_thread_idle() {
        try (Pool pool = pool(NAME, 2, 0)) {
            takesAll(pool, 2, this::stay);
            assertThat(takes(pool, () -> {})).as("a third task is taken by 2 threads without a queue").isFalse();
            gate.countDown();
        }
    }

    @Test
    void when_a_task_has_ended_there_is_room_for_another() {
        try (Pool pool = pool(NAME, 1, 0)) {
            pool.execute(this::stay);
            gate.countDown();
            boolean[] taken = {false};
            await(() -> taken[0] = taken[0] || takes(pool, begun::incrementAndGet));
            assertThat(taken[0]).as("a task is taken once the thread's last one has ended").isTrue();
        }
        assertThat(begun.get()).as("tasks that ran").isEqualTo(2);
    }

    @Test
    void of_many_threads_that_execute_at_once_as_many_are_refused_as_find_no_room() throws Exception {
        for (int round = 0; round < 50; round++) {
            CountDownLatch open = new CountDownLatch(1);
            try (Pool pool = pool(NAME, 2, 2)) {
                List<Boolean> taken = Doing.together(8, _ -> () -> takes(pool, () -> passThrough(open)));
                open.countDown();
                assertThat(taken).as("8 tasks at once, taken or not, where there is room for 4")
                        .containsOnly(true, false).filteredOn(one -> one).hasSize(4);
            }
        }
    }

    @Test
    void a_task_that_throws_an_exception_or_an_error_does_not_end_its_thread() {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        AtomicInteger ran = new AtomicInteger();
        try (Pool pool = pool(NAME, 1, 10)) {
            pool.execute(this::stay);
            List<Runnable> failures = List.of(
                    () -> { throw new IllegalStateException("a bug, for this test"); },
                    () -> { throw new StackOverflowError("for this test"); });
            for (Runnable failure : failures) {
                pool.execute(() -> {
                    used.add(Thread.currentThread());
                    failure.run();
                });
                pool.execute(() -> {
                    used.add(Thread.currentThread());
                    ran.incrementAndGet();
                });
            }
            gate.countDown();
        }
        assertThat(ran.get()).as("tasks that ran, after one that threw an exception and one that threw an error")
                .isEqualTo(2);
        assertThat(used).as("the threads of a pool of 1, all in all").hasSize(1);
    }

    @Test
    void a_task_that_leaves_its_thread_interrupted_harms_no_other() {
        Queue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
        try (Pool pool = pool(NAME, 1, 10)) {
            pool.execute(() -> Thread.currentThread().interrupt());
            await(() -> pool.waiting() == 0);
            pool.execute(this::stay);
            pool.execute(() -> Thread.currentThread().interrupt());
            pool.execute(() -> interrupted.add(Thread.currentThread().isInterrupted()));
            gate.countDown();
        }
        assertThat(interrupted).as("whether a task found itself interrupted, after one that had interrupted its thread")
                .containsExactly(false);
    }

    @Test
    void the_threads_are_daemons_and_bear_the_pools_name() {
        try (Pool pool = pool(NAME, 2, 0)) {
            takesAll(pool, 2, this::stay);
            awaitBegun(2);
            gate.countDown();
        }
        assertThat(threads).hasSize(2).allSatisfy(thread -> {
            assertThat(thread.isDaemon()).as("a thread of the pool is a daemon").isTrue();
            assertThat(thread.getName()).as("the name of a thread of the pool " + NAME).startsWith(NAME);
        });
    }

    @Test
    void close_waits_until_all_that_was_taken_is_done() throws Exception {
        Pool pool = pool(NAME, 2, 10);
        takesAll(pool, 7, this::stay);
        Doing<Integer> closing = Doing.start(() -> {
            pool.close();
            return begun.get();
        });
        closing.untilItWaits();
        assertThat(closing.isDone()).as("close has returned before the tasks were done").isFalse();
        gate.countDown();
        assertThat(closing.result("close returns when the tasks are done"))
                .as("tasks of 7 that ran before close returned").isEqualTo(7);
    }

    @Test
    void a_closed_pool_refuses_tasks() {
        Pool pool = pool(NAME, 2, 10);
        pool.close();
        assertThatExceptionOfType(RejectedExecutionException.class)
                .as("what execute throws when the pool is closed").isThrownBy(() -> pool.execute(() -> {}));
    }

    @Test
    void close_ends_the_threads_busy_or_idle() throws Exception {
        Pool pool = pool(NAME, 3, 0);
        takesAll(pool, 3, this::stay);
        awaitBegun(3);
        gate.countDown();
        pool.close();
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(Doing.SECONDS))).as(thread.getName() + " has ended").isTrue();
        }
    }
}
