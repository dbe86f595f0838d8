package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.testing.Task;

/** What every executor with a thread for each client promises, whoever wrote it. */
@Task("3.1")
public abstract class ThreadPerClientContract {
    private static final String NAME = "Client-192.0.2.1:54321";

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

    private static Thread threadOf(Executor executor) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        executor.execute(new Named(NAME, () -> thread.complete(Thread.currentThread())));
        return thread.get(Doing.SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void the_caller_goes_on_while_the_task_runs() throws Exception {
        CountDownLatch executeReturned = new CountDownLatch(1);
        CompletableFuture<Boolean> callerWentOn = new CompletableFuture<>();
        executor().execute(() -> {
            try {
                callerWentOn.complete(executeReturned.await(Doing.SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                callerWentOn.complete(false);
            }
        });
        executeReturned.countDown();
        assertThat(callerWentOn.get(Doing.SECONDS, TimeUnit.SECONDS))
                .as("execute has returned while the task still ran").isTrue();
    }

    @Test
    void all_tasks_run_at_once_each_in_a_thread_of_its_own() throws Exception {
        int clients = 64;
        Executor executor = executor();
        CyclicBarrier meeting = new CyclicBarrier(clients);
        List<CompletableFuture<Thread>> met = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            met.add(thread);
            executor.execute(() -> {
                try {
                    meeting.await(Doing.SECONDS, TimeUnit.SECONDS);
                    thread.complete(Thread.currentThread());
                } catch (Exception e) {
                    thread.completeExceptionally(
                            new AssertionError(clients + " tasks should all run at once, to meet", e));
                }
            });
        }
        assertThat(met).extracting(CompletableFuture::join).as("the threads of " + clients + " tasks at once")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_next_task_gets_a_new_thread_though_the_last_one_has_ended() throws Exception {
        Executor executor = executor();
        Thread first = threadOf(executor);
        assertThat(first.join(Duration.ofSeconds(Doing.SECONDS)))
                .as("a task's thread ends with the task").isTrue();
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
        executor.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {}); // keeps the test's output clean
            failed.complete(Thread.currentThread());
            throw new IllegalStateException("a bug, for this test");
        });
        failed.get(Doing.SECONDS, TimeUnit.SECONDS).join(Duration.ofSeconds(Doing.SECONDS));
        assertThat(threadOf(executor)).as("the thread of the next task").isNotNull();
    }
}
