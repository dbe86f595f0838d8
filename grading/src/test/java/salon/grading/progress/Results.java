package salon.grading.progress;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.testing.TaskInfo;

/** Results as a look may find them. */
final class Results {
    private Results() {}

    static Course course() {
        try {
            return Course.ofThisProgram();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** All tasks to do but these: of each, one test of two passed, and the other had this outcome. */
    static List<TaskResult> but(TaskResult... known) {
        return TaskInfo.all().stream()
                .map(task -> List.of(known).stream()
                        .filter(result -> result.task().equals(task))
                        .findFirst().orElseGet(() -> of(task.number(), Outcome.TO_DO, "To do: all of it")))
                .toList();
    }

    static TaskResult of(String task, Outcome outcome, String message) {
        return new TaskResult(TaskInfo.of(task), List.of(
                new TestResult("the_first_is_right", Outcome.PASSED, "", Duration.ofMillis(1)),
                new TestResult("the_second_is_served", outcome, message, Duration.ofMillis(1))), Duration.ofMillis(2));
    }
}
