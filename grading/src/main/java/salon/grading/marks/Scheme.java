package salon.grading.marks;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.testing.TaskInfo;

/**
 * How a class is marked.
 *
 * @param rules one for each task of the course
 */
public record Scheme(List<Rule> rules, Prerequisites prerequisites) {
    /** The course's own: 100 points in all, nothing hidden, prerequisites as advice. */
    public static Scheme ofCourse() {
        List<Rule> rules = TaskInfo.all().stream().map(task -> new Rule(task, LocalDate.MIN)).toList();
        return new Scheme(rules, Prerequisites.ADVICE);
    }

    /** All that is known: the instructor's view. */
    public Marks mark(Grade grade) {
        Set<String> open = grade.tasks().stream()
                .filter(result -> result.outcome() != Outcome.PASSED)
                .map(result -> result.task().number())
                .collect(toSet());
        return new Marks(grade, grade.tasks().stream().map(result -> mark(result, open)).toList());
    }

    private Mark mark(TaskResult result, Set<String> open) {
        TaskInfo task = rule(result).task();
        List<String> missing = task.needs().stream().filter(open::contains).toList();
        boolean counts = result.outcome() == Outcome.PASSED
                && (prerequisites == Prerequisites.ADVICE || missing.isEmpty());
        return new Mark(task, result, missing, counts ? task.points() : 0);
    }

    private Rule rule(TaskResult result) {
        return rules.stream()
                .filter(rule -> rule.task().number().equals(result.task().number()))
                .findFirst().orElseThrow();
    }

    /** What the student may see on this day: as if the tasks that are hidden were not part of the course. */
    public Marks markShown(Grade grade, LocalDate day) {
        List<TaskResult> shown = grade.tasks().stream().filter(result -> rule(result).isShown(day)).toList();
        return mark(new Grade(grade.student(), shown, grade.remarks(), grade.hints()));
    }
}
