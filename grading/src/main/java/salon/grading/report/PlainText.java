package salon.grading.report;

import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.Mark;

/** What became of a task, as text for platforms that show nothing else. */
final class PlainText {
    private PlainText() {}

    static String of(Mark mark) {
        String missing = mark.missing().isEmpty() ? "" : "It builds on what has not passed: "
                + String.join(", ", mark.missing()) + ".\n";
        return missing + mark.result().firstFailure().map(test -> of(mark, test)).orElse("");
    }

    private static String of(Mark mark, TestResult test) {
        Message message = Message.of(mark.result().task(), test);
        return switch (test.outcome()) {
            case FAILED -> """
                    Failed first: %s

                    %s

                    %s

                    %sRead on in %s/README.md.
                    """.formatted(
                    test.sentence(), message.lead(), message.story(),
                    mark.hint().map("A question that may help. %s\n"::formatted).orElse(""), mark.task().step());
            case BROKEN -> "This is the grader's fault, not yours: %s\n\n%s\n".formatted(
                    test.sentence(), message.lead());
            case TO_DO, NOT_RUN, PASSED -> message.lead() + "\n";
        };
    }
}
