package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.testing.Meanwhile;
import salon.testing.Progress;
import salon.testing.Rest;
import salon.testing.SpuriousWakeUp;

/**
 * That a {@link Pool} hands tasks over and refuses them rightly, wherever a thread may be held between two of its steps: see
 * {@link Meanwhile}.
 */
abstract class PoolStepsContract extends PoolFixture {
    private interface Scenario {
        void play(Meanwhile stage, Pool pool, Tasks tasks) throws Exception;
    }

    /** Some tasks, and how many of them have run. */
    private final class Tasks {
        private final Pool pool;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger ran = new AtomicInteger();

        Tasks(Pool pool) {
            this.pool = pool;
        }

        boolean takesOne() {
            boolean isTaken = takes(pool, ran::incrementAndGet);
            taken.addAndGet(isTaken ? 1 : 0);
            return isTaken;
        }

        /** Has a new pool do this, and returns the worker that has, which may not have looked for another task yet. */
        Thread run(Runnable task) throws Exception {
            CompletableFuture<Thread> worker = new CompletableFuture<>();
            takesAll(pool, 1, () -> {
                task.run();
                worker.complete(Thread.currentThread());
            });
            Progress.demand("a task that was taken runs", _ -> worker.isDone());
            return worker.join();
        }

        void allRun() throws Exception {
            Progress.demand("a task that was taken runs", _ -> ran.get() >= taken.get());
            assertThat(ran.get()).as("tasks that ran, of %s taken", taken).isEqualTo(taken.get());
        }
    }

    /** Plays with a pool of one thread and one place to wait in. */
    private void everywhere(Scenario scenario) throws Exception {
        Meanwhile.everywhere(pool(1, 1).getClass(), stage -> {
            Pool pool = closedLater((Pool) stage.make(NAME, 1, 1));
            scenario.play(stage, pool, new Tasks(pool));
            closing(pool); // whether it comes to an end is another test's affair
        });
    }

    @Test
    void an_idle_thread_waits_rather_than_look_for_tasks_over_and_over() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet(); // of a pool that hangs, say
        pool(1, 0);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(NAME) && !before.contains(thread)) {
                Rest.demand("an idle thread waits, rather than look for tasks over and over", thread);
            }
        }
    }

    @Test
    void execute_returns_while_the_task_still_runs() throws Exception {
        Pool pool = pool(1, 1);
        Doing.start(() -> takes(pool, this::stay)).result("execute returns while the task still runs");
        stayed(1);
        assertThat(Doing.start(pool::waiting).result("waiting answers while a task runs"))
                .as("tasks that wait while the only one runs").isZero();
    }

    @Test
    void after_a_refusal_the_pool_goes_on() throws Exception {
        Pool pool = pool(1, 0);
        takesAll(pool, 1, this::stay);
        stayed(1);
        assertThat(takesAnother(pool)).as("a second task is taken by 1 thread without a queue").isFalse();
        Doing.start(pool::waiting).result("another thread may ask the pool when a task has been refused");
        openGate();
        Progress.demand("a task is taken once the thread's last one has ended", _ -> takes(pool, begun::incrementAndGet));
        Progress.demand("after a refusal, a task that was taken runs", _ -> begun.get() == 2);
    }

    @Test
    void a_thread_that_is_woken_for_nothing_waits_for_the_next_task() throws Exception {
        Pool pool = pool(1, 0);
        idle(pool, 1);
        SpuriousWakeUp.in(pool, threads);
        threads.forEach(Rest::of);
        assertThat(threads).as("a thread that was woken for nothing (spuriously) lives on").allMatch(Thread::isAlive);
        Progress.demand("a thread that was woken for nothing takes a task again", _ -> takes(pool, this::stay));
        Progress.demand("when a thread was woken for nothing, the next task that was taken runs", _ -> begun.get() == 1);
    }

    @Test
    void a_task_that_comes_while_a_worker_looks_for_one_runs() throws Exception {
        everywhere((stage, pool, tasks) -> {
            tasks.run(() -> stage.hold(tasks::takesOne));
            assertThat(stage.outcome("execute returns, whatever a worker is doing"))
                    .as("a task is taken while no other waits").isEqualTo(true);
            tasks.allRun();
        });
    }

    @Test
    void a_worker_that_looks_for_a_task_while_one_comes_runs_it() throws Exception {
        everywhere((stage, pool, tasks) -> {
            Thread worker = tasks.run(() -> {});
            Rest.of(worker);
            stage.hold(() -> {
                Rest.of(worker);
                return true;
            });
            assertThat(tasks.takesOne()).as("a task is taken by an idle pool").isTrue();
            stage.outcome("the worker may go on while a task comes");
            tasks.allRun();
        });
    }

    @Test
    void of_two_tasks_that_come_at_once_one_is_taken_where_there_is_room_for_one() throws Exception {
        everywhere((stage, pool, tasks) -> {
            CountDownLatch open = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            takesAll(pool, 1, () -> {
                begun.countDown();
                await(open);
            });
            Progress.demand("a task that was taken runs", _ -> begun.getCount() == 0);
            stage.hold(tasks::takesOne);
            boolean first = tasks.takesOne();
            Object second = stage.outcome("execute returns, while another thread executes");
            assertThat(List.of(first, second))
                    .as("two tasks that came at once, taken or not, where there was room for one")
                    .containsExactlyInAnyOrder(true, false);
            open.countDown();
            tasks.allRun();
        });
    }

    @Test
    void a_task_that_comes_while_the_pool_is_closed_is_refused_or_runs() throws Exception {
        everywhere((stage, pool, tasks) -> {
            Rest.of(tasks.run(() -> {}));
            stage.hold(() -> {
                pool.close();
                return true;
            });
            tasks.takesOne();
            stage.outcome("close returns, while another thread executes");
            tasks.allRun();
        });
    }

    @Test
    void a_worker_that_looks_for_a_task_while_the_pool_is_closed_ends() throws Exception {
        everywhere((stage, pool, tasks) -> {
            Thread worker = tasks.run(() -> stage.hold(() -> {
                pool.close();
                return true;
            }));
            stage.outcome("close returns, whatever a worker is doing");
            Progress.demand("a worker ends when its pool is closed", _ -> !worker.isAlive());
        });
    }
}
