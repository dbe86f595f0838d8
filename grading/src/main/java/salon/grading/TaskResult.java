package salon.grading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import salon.testing.TaskInfo;

/** What became of a task: of all its tests, whether they were seen to run or not. */
public record TaskResult(TaskInfo task, List<TestResult> tests, Duration took) {
    /** What became of the whole. */
    public Outcome outcome() {
        return Outcome.of(tests.stream().map(TestResult::outcome).toList());
    }

    /** The points that it earns: all or none. */
    public int points() {
        return outcome() == Outcome.PASSED ? task.points() : 0;
    }

    /** What the student should look at first. */
    public Optional<TestResult> firstFailure() {
        return tests.stream().filter(test -> test.outcome() == outcome() && outcome() != Outcome.PASSED).findFirst();
    }
}
