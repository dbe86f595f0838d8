package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static salon.exercise.Todo.todo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests that stand below as nested classes, where no build finds them, and reads what a student would be told. */
class TaskSummaryTest {
    @Test
    void each_task_is_passed_or_failed_or_to_do_and_the_first_failure_is_told() {
        assertThat(told(Mixed.class)).isEqualTo("""

                Your tasks, as far as this run tested them:

                  1.1  Echo what arrives                     3 points  failed: 1 of 3 tests passed
                  1.2  End with the client                   3 points  to do
                  1.3  Take the next client                  3 points  passed

                First failure: b_fails()

                  Ada should hear her echo, which is
                  what she said

                Task 1.1, Echo what arrives. Read on in step1-echo/README.md.
                A question that may help: What does read return when less has arrived than the buffer holds?
                """);
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Mixed {
        @Test
        @Task("1.1")
        void a_passes() {}

        @Test
        @Task("1.1")
        void b_fails() {
            fail("Ada should hear her echo, which is\nwhat she said\n\n\"Bob\" waits at Echo.java:12");
        }

        @Test
        @Task("1.1")
        void c_fails_too() {
            fail("and so should Bob");
        }

        @Test
        @Task("1.2")
        void d_is_half_done() {}

        @Test
        @Task("1.2")
        void e_is_to_do() {
            todo("1.2 end with the client");
        }

        @Test
        @Task("1.3")
        void f_passes() {}
    }

    @Test
    void a_class_that_fails_before_its_tests_fails_their_tasks() {
        assertThat(told(NeverBegun.class))
                .contains("1.1  Echo what arrives", "1.2  End with the client", "failed: 0 of 1 tests passed")
                .contains("no server for anybody")
                .doesNotContain("1.3");
    }

    static class NeverBegun {
        @BeforeAll
        static void fails() {
            fail("no server for anybody");
        }

        @Test
        @Task("1.1")
        void echoes() {}

        @Test
        @Task("1.2")
        void ends() {}
    }

    @Test
    void a_failure_says_which_run_of_a_test_it_was_and_once_where_to_read_on() {
        assertThat(told(Repeated.class)).contains("""
                First failure: fails [1] 7

                  there should be less than 7

                Task 1.1, Echo what arrives.""");
    }

    static class Repeated {
        @ParameterizedTest
        @ValueSource(ints = {7, 8})
        @Task("1.1")
        void fails(int number) {
            fail("there should be less than " + number);
        }
    }

    @Test
    void what_does_not_count_is_not_told() {
        TestedTasks nobodys = new TestedTasks(_ -> false);
        run(Mixed.class, nobodys);
        assertThat(nobodys.soFar()).isEmpty();
    }

    private static String told(Class<?> tests) {
        TestedTasks tasks = new TestedTasks(_ -> true);
        run(tests, tasks);
        return TaskSummary.text(tasks.soFar());
    }

    private static void run(Class<?> tests, TestedTasks listener) {
        LauncherConfig quiet = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false).build();
        LauncherFactory.create(quiet).execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(), listener);
    }
}
