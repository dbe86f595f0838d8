package salon.grading.progress;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.testing.TaskInfo;

/** A copy of the whole course, with one student's classes in it. */
record Checkout(Path folder, Course course) {
    /** The file of the class that the student writes for a task, as seen from the checkout's top. */
    Path file(TaskInfo task) {
        return Path.of(task.step(), "src/main/java", course.exercise(task).replace('.', '/') + ".java");
    }

    /** The folders that the student writes in. */
    List<Path> exercises() {
        return course.tasks().stream().map(task -> folder.resolve(file(task)).getParent()).distinct().toList();
    }

    /**
     * The task to do next: of those that failed, the one whose class was saved last; else the first that is to do, since a
     * task needs only tasks before it. Empty if everything is done.
     */
    Optional<TaskResult> next(List<TaskResult> results) {
        return results.stream()
                .filter(result -> result.outcome() != Outcome.PASSED && result.outcome() != Outcome.TO_DO)
                .max(Comparator.comparingLong(result -> folder.resolve(file(result.task())).toFile().lastModified()))
                .or(() -> results.stream().filter(result -> result.outcome() == Outcome.TO_DO).findFirst());
    }
}
