package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static salon.exercise.Todo.todo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;

/** Runs tests that stand below as nested classes, where no build finds them, and looks at what becomes of them. */
class TaskExtensionTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "in_the_tests_thread", "in_a_servers_thread", "in_a_shared_pools_thread", "where_something_is_thrown_rightly"
    })
    void a_test_that_meets_a_todo_is_skipped(String method) {
        TestExecutionResult result = result(selectMethod(Unwritten.class, method));
        assertThat(result.getStatus()).isEqualTo(Status.ABORTED);
        assertThat(result.getThrowable().orElseThrow()).hasMessage("To do: 1.1 echo what arrives");
    }

    static class Unwritten {
        @Test
        @Task("1.1")
        void in_the_tests_thread() {
            todo("1.1 echo what arrives");
        }

        @Test
        @Task("1.1")
        void in_a_servers_thread() throws Exception {
            Thread server = Thread.ofPlatform().uncaughtExceptionHandler((_, _) -> {})
                    .start(() -> todo("1.1 echo what arrives"));
            server.join();
            new CountDownLatch(1).await(); // for an echo that never comes
        }

        @Test
        @Task("1.1")
        void in_a_shared_pools_thread() {
            CompletableFuture.runAsync(() -> todo("1.1 echo what arrives")).join();
        }

        @Test
        @Task("1.1")
        void where_something_is_thrown_rightly() {
            assertThatThrownBy(() -> todo("1.1 echo what arrives")).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void a_todo_before_each_test_skips_it() {
        assertThat(result(selectClass(UnwrittenBefore.class)).getStatus()).isEqualTo(Status.ABORTED);
    }

    static class UnwrittenBefore {
        @BeforeEach
        void before() {
            todo("1.1 echo what arrives");
        }

        @Test
        @Task("1.1")
        void fails() {
            fail("never reached");
        }
    }

    @Test
    void a_todo_after_each_test_skips_it() {
        assertThat(result(selectClass(UnwrittenAfter.class)).getStatus()).isEqualTo(Status.ABORTED);
    }

    static class UnwrittenAfter {
        @Test
        @Task("1.1")
        void meets_a_todo_too() {
            todo("1.1 echo what arrives");
        }

        @AfterEach
        void after() {
            throw new IllegalStateException("nothing was started, so nothing can be stopped");
        }
    }

    @Test
    void a_todo_of_an_earlier_tests_late_thread_does_not_hide_a_failure() {
        assertThat(result(selectClass(Earlier.class)).getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(result(selectClass(Later.class)).getStatus()).isEqualTo(Status.FAILED);
    }

    static class Earlier {
        private static final CountDownLatch LATER = new CountDownLatch(1);
        private static final CompletableFuture<Thread> LATE = new CompletableFuture<>();

        @Test
        @Task("1.1")
        void leaves_a_thread_behind() {
            LATE.complete(Thread.ofPlatform().daemon().uncaughtExceptionHandler((_, _) -> {}).start(() -> {
                await(LATER);
                todo("1.1 echo what arrives");
            }));
        }
    }

    static class Later {
        @Test
        @Task("1.1")
        void fails_when_that_thread_has_met_its_todo() throws Exception {
            Earlier.LATER.countDown();
            Earlier.LATE.join().join();
            fail("a failure of this test's own");
        }
    }

    @Test
    void a_failure_keeps_its_sentence_and_says_where_to_read_on() {
        TestExecutionResult result = result(selectClass(Wrong.class));
        assertThat(result.getStatus()).isEqualTo(Status.FAILED);
        assertThat(result.getThrowable().orElseThrow())
                .hasMessageStartingWith("Ada should hear her echo")
                .hasMessageContaining("Task 1.1, Echo what arrives. Read on in step1-echo/README.md.");
    }

    static class Wrong {
        @Test
        @Task("1.1")
        void fails() {
            fail("Ada should hear her echo");
        }
    }

    @Test
    void a_failure_keeps_what_was_expected_and_what_came_and_is_not_told_twice() {
        assertThat(result(selectClass(Compared.class)).getThrowable().orElseThrow())
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("\"hello\"");
                    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("\"hell\"");
                })
                .hasNoCause();
    }

    static class Compared {
        @Test
        @Task("1.1")
        void fails() {
            assertThat("hell").isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_platform_thread_hangs", "a_virtual_thread_hangs"})
    void a_test_that_hangs_fails_and_shows_the_thread_that_waits(String method) {
        TestExecutionResult result = result(selectMethod(Hanging.class, method));
        assertThat(result.getStatus()).isEqualTo(Status.FAILED);
        assertThat(result.getThrowable().orElseThrow())
                .hasMessageStartingWith("The test hangs: nothing came of it within 1 s.")
                .hasMessageContaining("\"Bob\"")
                .hasMessageContaining("waitsForAda");
    }

    static class Hanging {
        @Test
        @Task(value = "1.1", seconds = 1)
        void a_platform_thread_hangs() throws Exception {
            Thread.ofPlatform().daemon().name("Bob").start(Hanging::waitsForAda).join();
        }

        @Test
        @Task(value = "1.1", seconds = 1)
        void a_virtual_thread_hangs() throws Exception {
            Thread.ofVirtual().name("Bob").start(Hanging::waitsForAda).join();
        }

        private static void waitsForAda() {
            await(new CountDownLatch(1));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TestExecutionResult result(DiscoverySelector test) {
        return EngineTestKit.engine("junit-jupiter").selectors(test).execute().testEvents()
                .filter(event -> event.getType() == EventType.FINISHED)
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .findFirst().orElseThrow();
    }
}
