package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.testing.Doing;
import salon.testing.Meanwhile;
import salon.testing.Progress;
import salon.testing.SourceOrder;
import salon.testing.Task;

/** What every executor with a thread for each client promises, whoever wrote it. */
@Task("3.1")
@TestMethodOrder(SourceOrder.class)
public abstract class ThreadPerClientContract {
    private static final String NAME = "Client-192.0.2.1:54321";

    private final CountDownLatch gate = new CountDownLatch(1);

    /** The executor to be tested. */
    protected abstract Executor executor();

    private record Named(String name, Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @AfterEach
    void openGate() {
        gate.countDown();
    }

    private void stay() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread that a task runs in, which may have ended by then. */
    private static Thread threadOf(Executor executor) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        executes(executor, new Named(NAME, () -> thread.complete(Thread.currentThread())));
        Progress.demand("a task runs", _ -> thread.isDone());
        return thread.join();
    }

    private static void ends(Thread thread) throws Exception {
        Progress.demand("a task's thread ends with the task", millis -> thread.join(Duration.ofMillis(millis)));
    }

    private static void executes(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RuntimeException e) {
            throw new AssertionError("[execute throws nothing] and yet it threw " + e, e);
        }
    }

    @Test
    void execute_returns_while_the_task_still_runs() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Executor executor = executor();
        Doing.start(() -> {
            executes(executor, () -> {
                running.countDown();
                stay();
            });
            return true;
        }).result("execute returns while the task still runs");
        Progress.demand("a task runs", millis -> running.await(millis, TimeUnit.MILLISECONDS));
    }

    @Test
    void all_tasks_run_at_once_each_in_a_thread_of_its_own() throws Exception {
        int clients = 64;
        Executor executor = executor();
        CountDownLatch meeting = new CountDownLatch(clients);
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Doing.start(() -> {
            for (int i = 0; i < clients; i++) {
                executor.execute(() -> {
                    threads.add(Thread.currentThread());
                    meeting.countDown();
                    stay();
                });
            }
            return true;
        });
        Progress.demand(clients + " tasks run at once, each in a thread of its own",
                millis -> meeting.await(millis, TimeUnit.MILLISECONDS));
        assertThat(threads).as("the threads of " + clients + " tasks at once").doesNotHaveDuplicates();
    }

    @Test
    void each_of_two_tasks_that_come_one_after_the_other_runs_once() throws Exception {
        Meanwhile.everywhere(executor().getClass(), stage -> {
            Executor executor = (Executor) stage.make();
            Queue<String> ran = new ConcurrentLinkedQueue<>();
            stage.hold(() -> {
                executor.execute(new Named("Client-2", () -> ran.add("Client-2 in " + Thread.currentThread().getName())));
                return true;
            });
            executes(executor, new Named("Client-1", () -> ran.add("Client-1 in " + Thread.currentThread().getName())));
            stage.outcome("execute returns, while another thread executes");
            Progress.demand("each of two tasks runs", _ -> ran.size() == 2);
            assertThat(ran).as("tasks that ran, of two that came at once, and in threads of which names")
                    .containsExactlyInAnyOrder("Client-1 in Client-1", "Client-2 in Client-2");
        });
    }

    @Test
    void the_next_task_gets_a_new_thread_though_the_last_one_has_ended() throws Exception {
        Executor executor = executor();
        Thread first = threadOf(executor);
        ends(first);
        assertThat(threadOf(executor)).as("the next task's thread").isNotSameAs(first);
    }

    @Test
    void the_threads_are_daemons_which_do_not_keep_the_program_alive() throws Exception {
        Executor executor = executor();
        FutureTask<Thread> caller = new FutureTask<>(() -> threadOf(executor));
        Thread.ofPlatform().daemon(false).start(caller); // a thread is what its maker is, unless told otherwise
        assertThat(caller.get().isDaemon()).as("the task's thread is a daemon, whoever the caller is").isTrue();
    }

    @Test
    void the_threads_are_named_after_their_tasks() throws Exception {
        assertThat(threadOf(executor()).getName())
                .as("the name of a thread whose task is called " + NAME).isEqualTo(NAME);
    }

    @Test
    void a_task_that_throws_ends_nothing_but_its_own_thread() throws Exception {
        Executor executor = executor();
        CompletableFuture<Thread> failed = new CompletableFuture<>();
        executes(executor, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {}); // keeps the test's output clean
            failed.complete(Thread.currentThread());
            throw new IllegalStateException("a bug, for this test");
        });
        Progress.demand("a task runs", _ -> failed.isDone());
        ends(failed.join());
        threadOf(executor);
    }
}
