package salon.grading.marks;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import salon.grading.Grade;
import salon.testing.TaskInfo;

/** A student's grade with the points that it earns: a mark for each task that was graded. */
public record Marks(Grade grade, List<Mark> tasks) {
    static final Comparator<Marks> BY_NAME =
            Comparator.comparing((Marks marks) -> marks.grade().student(), Collator.getInstance(Locale.ROOT))
                    .thenComparing(marks -> marks.grade().student());

    /** The points earned. */
    public int points() {
        return tasks.stream().mapToInt(Mark::points).sum();
    }

    /** The points that there are to earn. */
    public int possible() {
        return tasks.stream().mapToInt(mark -> mark.task().points()).sum();
    }

    /** What a task has earned, if it was graded. */
    public Optional<Mark> of(TaskInfo task) {
        return tasks.stream().filter(mark -> mark.task().equals(task)).findFirst();
    }
}
