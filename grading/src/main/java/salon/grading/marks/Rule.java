package salon.grading.marks;

import java.time.LocalDate;
import salon.testing.TaskInfo;

/**
 * How one task counts.
 *
 * @param task with the points that it earns, all or none
 * @param shownFrom the day from which students see what became of it
 */
public record Rule(TaskInfo task, LocalDate shownFrom) {
    Rule with(TaskInfo changed) {
        return new Rule(changed, shownFrom);
    }

    boolean isShown(LocalDate day) {
        return !day.isBefore(shownFrom);
    }
}
