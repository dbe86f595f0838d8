package salon.grading.marks;

import java.util.List;
import java.util.Optional;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.testing.TaskInfo;

/**
 * What a task has earned.
 *
 * @param task as the scheme has it
 * @param missing the numbers of the tasks that it needs and that have not passed
 * @param points that are earned, of those that the task has
 */
public record Mark(TaskInfo task, TaskResult result, List<String> missing, int points) {
    /** Whether it is known what it has earned: it is not if the grader broke down. */
    public boolean hasVerdict() {
        return result.outcome() != Outcome.BROKEN;
    }

    /** The task's question, for who has more to do than to have something compiled. */
    public Optional<String> hint() {
        boolean ran = result.tests().stream().noneMatch(test -> test.outcome() == Outcome.NOT_RUN);
        return ran ? Optional.of(task.hint()) : Optional.empty();
    }

    /** Whether it has passed and yet earns nothing, for want of what it needs. */
    public boolean isWithheld() {
        return result.outcome() == Outcome.PASSED && points < task.points();
    }
}
