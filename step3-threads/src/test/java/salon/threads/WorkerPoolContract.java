package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.testing.Doing;
import salon.testing.Progress;
import salon.testing.Rest;
import salon.testing.SourceOrder;
import salon.testing.Task;

/** What every {@link Pool} promises, whoever wrote it. */
@Task(value = "3.2", seconds = 60) // some tests play a scenario dozens of times
@TestMethodOrder(SourceOrder.class)
public abstract class WorkerPoolContract extends PoolStepsContract {

    @Test
    void tasks_begin_in_the_order_in_which_they_came() throws Exception {
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        Pool pool = pool(1, 20);
        takesAll(pool, 1, this::stay);
        for (int i = 0; i < 20; i++) {
            int number = i;
            takesAll(pool, 1, () -> order.add(number));
        }
        openGate();
        Progress.demand("each task that was taken runs", _ -> order.size() == 20);
        assertThat(order).as("the order in which one thread ran 20 tasks").containsExactlyElementsOf(
                IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void as_many_tasks_run_at_once_as_there_are_threads_and_the_rest_wait() throws Exception {
        Pool pool = pool(3, 20);
        takesAll(pool, 13, this::stay);
        stayed(3);
        assertThat(pool.waiting()).as("tasks of 13 that wait for one of 3 threads").isEqualTo(10);
        openGate();
        Progress.demand("each task that was taken runs", _ -> begun.get() == 13);
        assertThat(threads).as("the threads that 13 tasks ran in, where a pool has 3").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_thread_that_has_time_takes_the_next_task_whoever_else_is_busy() throws Exception {
        Pool pool = pool(2, 2);
        takesAll(pool, 1, this::stay);
        stayed(1);
        for (int i = 0; i < 4; i++) {
            CountDownLatch runs = new CountDownLatch(1);
            takesAll(pool, 1, runs::countDown);
            Progress.demand("a task that was taken runs while one of 2 threads has time", _ -> runs.getCount() == 0);
        }
    }

    @Test
    void nobody_waits_while_a_thread_has_time() throws Exception {
        Pool pool = pool(2, 5);
        assertThat(pool.waiting()).as("tasks that wait in a new pool").isZero();
        takesAll(pool, 2, this::stay);
        stayed(2);
        assertThat(pool.waiting()).as("tasks that wait when 2 threads have 2 tasks").isZero();
    }

    @Test
    void a_task_is_refused_exactly_when_every_thread_has_one_and_the_queue_is_full() throws Exception {
        Pool pool = pool(2, 3);
        takesAll(pool, 2, this::stay);
        stayed(2);
        takesAll(pool, 3, this::stay);
        assertThat(takesAnother(pool)).as("a task is taken when 2 threads and a queue of 3 have 5").isFalse();
    }

    @Test
    void a_queue_of_0_lets_nobody_wait_and_leaves_no_thread_idle() throws Exception {
        Pool pool = pool(2, 0);
        takesAll(pool, 2, this::stay);
        assertThat(takesAnother(pool)).as("a third task is taken by 2 threads without a queue").isFalse();
        stayed(2);
    }

    @Test
    void a_task_that_throws_an_exception_or_an_error_does_not_end_its_thread() throws Exception {
        Pool pool = pool(1, 4);
        List<Runnable> tasks = List.of(
                () -> { throw new IllegalStateException("a bug, for this test"); },
                begun::incrementAndGet,
                () -> { throw new StackOverflowError("for this test"); },
                begun::incrementAndGet);
        takesAll(pool, 1, this::stay);
        for (Runnable task : tasks) {
            takesAll(pool, 1, () -> {
                threads.add(Thread.currentThread());
                task.run();
            });
        }
        openGate();
        Progress.demand("after a task that throws an exception or an error, the next task that was taken runs",
                _ -> begun.get() == 3);
        assertThat(threads).as("the threads of a pool of 1, all in all, when tasks have thrown").hasSize(1);
        threads.forEach(Rest::of);
        CountDownLatch again = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            assertThat(takes(pool, () -> {
                begun.incrementAndGet();
                await(again);
            })).as("after tasks that threw there is as much room as before")
                    .isTrue();
            stayed(4); // the first is in its thread before the others come
        }
        again.countDown();
    }

    @Test
    void a_task_that_leaves_its_thread_interrupted_harms_no_other() throws Exception {
        Queue<Boolean> found = new ConcurrentLinkedQueue<>();
        Pool pool = pool(1, 10);
        takesAll(pool, 1, this::stay);
        takesAll(pool, 1, () -> Thread.currentThread().interrupt());
        takesAll(pool, 1, () -> found.add(Thread.currentThread().isInterrupted()));
        takesAll(pool, 1, () -> Thread.currentThread().interrupt());
        openGate();
        Progress.demand("after a task that has interrupted its thread, the next task that was taken runs",
                _ -> !found.isEmpty());
        assertThat(found).as("whether a task found itself interrupted, after one that had interrupted its thread")
                .containsExactly(false);
        threads.forEach(Rest::of); // it has looked for a task while it was interrupted, and found none
        takesAll(pool, 1, () -> found.add(true));
        Progress.demand("after a task that has interrupted its thread, the next task that was taken runs",
                _ -> found.size() == 2);
    }

    @Test
    void the_threads_are_daemons_and_bear_the_pools_name() throws Exception {
        FutureTask<Pool> maker = new FutureTask<>(() -> pool(2, 0));
        Thread.ofPlatform().daemon(false).start(maker); // a thread is what its maker is, unless told otherwise
        takesAll(maker.get(), 2, this::stay);
        stayed(2);
        for (Thread thread : threads) {
            assertThat(thread.isDaemon()).as("a thread of the pool is a daemon, whoever makes the pool").isTrue();
            assertThat(thread.getName()).as("the name of a thread of the pool " + NAME).startsWith(NAME);
        }
    }

    @Test
    void close_waits_until_all_that_was_taken_is_done() throws Exception {
        Pool pool = pool(2, 10);
        takesAll(pool, 7, this::stay);
        Doing<Boolean> closing = closing(pool).untilItWaits();
        assertThat(closing.isDone()).as("close has returned before the tasks were done").isFalse();
        openGate();
        closing.result("close returns when the tasks are done");
        assertThat(begun.get()).as("tasks that ran before close returned, of 7 that were taken").isEqualTo(7);
        assertThat(interrupted.get()).as("tasks that found themselves interrupted while they ran").isZero();
    }

    @Test
    void an_interrupt_neither_cuts_closing_short_nor_is_lost() throws Exception {
        Pool pool = pool(1, 0);
        takesAll(pool, 1, this::stay);
        Doing<Boolean> closing = Doing.start(() -> {
            pool.close();
            return Thread.currentThread().isInterrupted();
        }).untilItWaits();
        closing.interrupt();
        Rest.demand("who closes waits for the tasks, though it was interrupted", closing.thread());
        assertThat(closing.untilItWaits().isDone()).as("an interrupt makes close return before the tasks are done")
                .isFalse();
        openGate();
        assertThat(closing.result("close returns when the tasks are done, though it was interrupted"))
                .as("who was interrupted while closing is still interrupted").isTrue();
    }

    @Test
    void two_may_close_at_once() throws Exception {
        Pool pool = pool(2, 0);
        idle(pool, 2);
        // The other thread waits, as both who close do.
        Progress.demand("an idle pool takes a task", _ -> takes(pool, this::stay));
        stayed(1);
        List<Doing<Boolean>> both = List.of(closing(pool).untilItWaits(), closing(pool).untilItWaits());
        openGate();
        for (Doing<Boolean> one : both) {
            one.result("close returns for each of two threads that close at once");
        }
    }

    @Test
    void close_ends_the_threads_busy_or_idle() throws Exception {
        Pool pool = pool(3, 0);
        idle(pool, 3);
        closing(pool);
        Progress.demand("close ends every thread of the pool", _ -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void a_closed_pool_refuses_tasks() throws Exception {
        Pool pool = pool(2, 10);
        closes(pool);
        assertThatExceptionOfType(RejectedExecutionException.class)
                .as("what execute throws when the pool is closed").isThrownBy(() -> pool.execute(() -> {}));
    }
}
