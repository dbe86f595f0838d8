package salon.grading.report;

import static java.util.stream.Collectors.joining;

import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.Mark;
import salon.testing.TaskInfo;

/** All that a task's failed tests have said, to the last line: too long for a page, at times just what is needed. */
final class Traces {
    private Traces() {}

    /** The file that it is kept in, beside the page that links to it. */
    static String file(TaskInfo task) {
        return task.number() + ".txt";
    }

    /** The file's text; empty if no test has failed. */
    static String of(Mark mark) {
        return mark.result().tests().stream()
                .filter(test -> test.outcome() == Outcome.FAILED || test.outcome() == Outcome.BROKEN)
                .map(Traces::text)
                .collect(joining("\n\n"));
    }

    private static String text(TestResult test) {
        return "%s: %s\n\n%s\n".formatted(test.outcome(), test.sentence(), Text.printable(test.message()));
    }
}
