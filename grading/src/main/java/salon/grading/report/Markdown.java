package salon.grading.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/**
 * A student's feedback as a comment on a pull request, in GitHub's Markdown. What the student wrote stands in code,
 * which no mark-up ends and in which nobody is called by {@code @name}.
 */
record Markdown(Marks marks) {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** GitHub takes 65,536 characters for a comment. */
    private static final int LONGEST = 60_000;

    String text() {
        StringBuilder text = new StringBuilder(table());
        List<String> parts = Stream.of(
                        marks.tasks().stream().filter(Markdown::isTold).map(Markdown::section),
                        marks.grade().remarks().stream().map(remark -> "\n" + block(remark)),
                        Stream.of(hints()))
                .flatMap(part -> part).toList();
        for (String part : parts) {
            if (text.length() + part.length() > LONGEST) {
                return text.append("\nThere is no room here for the rest: it stands in index.html.\n").toString();
            }
            text.append(part);
        }
        return text.toString();
    }

    private String table() {
        return """
                ## %d of %d points

                | | task | outcome | points |
                |---|---|---|---:|
                %s
                """.formatted(marks.points(), marks.possible(),
                marks.tasks().stream().map(Markdown::row).collect(joining("\n")));
    }

    private static String row(Mark mark) {
        Outcome outcome = mark.result().outcome();
        String missing = mark.missing().isEmpty() ? ""
                : ", builds on %s, not passed".formatted(String.join(", ", mark.missing()));
        return "| %s | %s %s | %s%s | %d of %d |".formatted(Sign.of(outcome), mark.task().number(),
                mark.task().title().replace("|", "\\|"), outcome, missing, mark.points(), mark.task().points());
    }

    private static boolean isTold(Mark mark) {
        return mark.result().outcome() == Outcome.FAILED || mark.result().outcome() == Outcome.BROKEN;
    }

    private static String section(Mark mark) {
        return mark.result().firstFailure().map(test -> section(mark, test)).orElse("");
    }

    private static String section(Mark mark, TestResult test) {
        Message message = Message.of(mark.result().task(), test);
        String story = message.story().isEmpty() ? ""
                : "\n<details><summary>How it came about</summary>\n\n" + block(message.story()) + "\n</details>\n";
        return """

                ### %s %s %s

                %s: *%s*

                %s%s
                %sRead on in `%s/README.md`.
                """.formatted(Sign.of(test.outcome()), mark.task().number(), mark.task().title(),
                test.outcome() == Outcome.BROKEN ? "This is the grader's fault, not yours" : "Failed first",
                test.sentence(), block(message.lead()), story,
                mark.hint().map("**A question that may help.** %s\n"::formatted).orElse(""), mark.task().step());
    }

    private String hints() {
        String hints = marks.grade().hints().stream()
                .map(hint -> "\n" + block(hint.place() + ": " + hint.text()))
                .collect(joining());
        return hints.isEmpty() ? "" : "\n### Worth a look\n\nThese do not count.\n" + hints;
    }

    /** Code, between fences longer than any that stands in it. */
    private static String block(String text) {
        int longest = BACKTICKS.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return Stream.of(fence + "text", Text.printable(text), fence).collect(joining("\n", "", "\n"));
    }
}
