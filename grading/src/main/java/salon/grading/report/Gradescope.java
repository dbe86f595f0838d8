package salon.grading.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/**
 * Gradescope's {@code results.json} ("Autograder Specifications",
 * gradescope-autograders.readthedocs.io/en/latest/specs). Of a task that is hidden, students see nothing, nor do they
 * see their total score while there is one: Gradescope sees to that. The score that an instructor sees counts all.
 */
final class Gradescope {
    private record Results(int score, String output, String stdoutVisibility, List<Test> tests) {}

    private record Test(int score, int maxScore, String status, String name, String number, String output,
            String visibility) {}

    private Gradescope() {}

    static String of(ClassMarks marks, Grade grade) {
        Marks all = marks.scheme().mark(grade);
        Marks shown = marks.shown(grade);
        List<Test> tests = all.tasks().stream()
                .map(mark -> shown.of(mark.task())
                        .map(seen -> test(seen, "visible"))
                        .orElseGet(() -> test(mark, "hidden")))
                .toList();
        return Json.of(new Results(all.points(), output(grade), "hidden", tests));
    }

    private static String output(Grade grade) {
        return Stream.concat(grade.remarks().stream(),
                        grade.hints().stream().map(hint -> "Worth a look: %s: %s".formatted(hint.place(), hint.text())))
                .map(Text::printable)
                .collect(joining("\n"));
    }

    private static Test test(Mark mark, String visibility) {
        Outcome outcome = mark.result().outcome();
        String name = "%s (%s)".formatted(mark.task().title(), outcome);
        return new Test(mark.points(), mark.task().points(), outcome == Outcome.PASSED ? "passed" : "failed",
                name, mark.task().number(), PlainText.of(mark), visibility);
    }
}
