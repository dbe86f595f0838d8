package salon.grading.marks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import salon.grading.ClassReport;
import salon.grading.Grade;

/**
 * The marks of a class, for two kinds of reader.
 *
 * @param day on which they are read: a student does not see all of them on every day
 */
public record ClassMarks(ClassReport report, Scheme scheme, LocalDate day) {
    /** The tasks that were graded, and how they count, in the order of their numbers. */
    public List<Rule> rules() {
        Set<String> graded = report.grades().stream()
                .flatMap(grade -> grade.tasks().stream())
                .map(result -> result.task().number())
                .collect(Collectors.toSet());
        return scheme.rules().stream().filter(rule -> graded.contains(rule.task().number())).toList();
    }

    /** All that is known, for the instructor, in the order of the students' names. */
    public List<Marks> all() {
        return report.grades().stream().map(scheme::mark).sorted(Marks.BY_NAME).toList();
    }

    /** What a student may see. */
    public Marks shown(Grade grade) {
        return scheme.markShown(grade, day);
    }

    /** Whether students can not yet see what became of a task. */
    public boolean isHidden(Rule rule) {
        return !rule.isShown(day);
    }
}
