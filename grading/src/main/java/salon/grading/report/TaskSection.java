package salon.grading.report;

import java.util.stream.Collectors;
import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.Mark;

/** A task on a student's page: what became of it, the first failure in full, and its other tests folded away. */
record TaskSection(Mark mark) {
    String html() {
        return """
                <section class="task %s" id="t%s">
                <h2>%s <span>%2$s %s</span> <small>%s</small> <small class="of">%d of %d</small></h2>
                %s%s%s</section>
                """.formatted(Html.look(outcome()), mark.task().number(), Html.sign(mark),
                Html.text(mark.task().title()), outcome(), mark.points(), mark.task().points(),
                Html.element("p", needs()),
                mark.result().firstFailure().map(this::failure).orElse(""),
                tests());
    }

    private Outcome outcome() {
        return mark.result().outcome();
    }

    private String needs() {
        String missing = String.join(", ", mark.missing());
        return missing.isEmpty() ? ""
                : mark.isWithheld()
                        ? "It earns its points once what it builds on has passed: %s.".formatted(missing)
                        : "It builds on what has not passed: %s.".formatted(missing);
    }

    private String failure(TestResult test) {
        Message message = Message.of(mark.result().task(), test);
        return switch (test.outcome()) {
            case FAILED -> told("Failed first:", test) + told(message) + help();
            case BROKEN -> told("This is the grader's fault, not yours:", test) + told(message);
            case TO_DO, NOT_RUN, PASSED -> Html.element("p", message.lead());
        };
    }

    private static String told(String lead, TestResult test) {
        return "<p>%s <q>%s</q></p>\n".formatted(lead, Html.text(test.sentence()));
    }

    private String told(Message message) {
        return "<pre class=\"lead\">%s</pre>\n".formatted(Html.text(message.lead()))
                + Html.element("pre", message.story())
                + (message.isCut() || failures() > 1 ? more() : "");
    }

    private String more() {
        return "<p>There is more: <a href=\"%s\">all that failed, in full</a>.</p>\n".formatted(Traces.file(mark.task()));
    }

    private long failures() {
        return mark.result().tests().stream().filter(test -> test.outcome() == Outcome.FAILED).count();
    }

    private String help() {
        return mark.hint().map(Html::text)
                .map("<p class=\"hint\"><b>A question that may help.</b> %s</p>\n"::formatted).orElse("")
                + "<p>Read on in <code>%s/README.md</code>.</p>\n".formatted(mark.task().step());
    }

    private String tests() {
        return "<details>\n<summary>%d of %d tests passed</summary>\n<ul>\n%s</ul>\n</details>\n".formatted(
                mark.result().tests().stream().filter(test -> test.outcome() == Outcome.PASSED).count(),
                mark.result().tests().size(),
                mark.result().tests().stream().map(TaskSection::test).collect(Collectors.joining()));
    }

    private static String test(TestResult test) {
        return "<li>%s %s</li>\n".formatted(Html.sign(test.outcome()), Html.text(test.sentence()));
    }
}
