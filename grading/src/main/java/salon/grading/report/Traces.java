package salon.grading.report;

import static java.util.stream.Collectors.joining;

import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.Mark;

/** All that a task's failed tests have said, to the last line: too long for a page, and at times just what is needed. */
record Traces(Mark mark) {
    /** The file that it is kept in, beside the page that links to it. */
    static String file(Mark mark) {
        return mark.task().number() + ".txt";
    }


    String text() {
        return mark.result().tests().stream()
                .filter(test -> test.outcome() == Outcome.FAILED || test.outcome() == Outcome.BROKEN)
                .map(Traces::text)
                .collect(joining("\n\n"));
    }

    private static String text(TestResult test) {
        return "%s: %s\n\n%s\n".formatted(test.outcome(), test.sentence(), Text.printable(test.message()));
    }
}
