package salon.grading.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.Words;
import salon.rooms.SafeText;
import salon.testing.FirstWords;
import salon.testing.TaskInfo;

/** The whole course on a screen of 80 columns: steps, tasks, points, and what to do next. */
final class Board {
    private static final int WIDTH = 80;
    private static final int BAR = 40;
    private static final int LINES_OF_FAILURE = 5;

    private final Checkout checkout;
    private final Words words;
    private final Signs signs;
    private final Ansi ansi;

    Board(Checkout checkout, Words words, Signs signs, Ansi ansi) {
        this.checkout = checkout;
        this.words = words;
        this.signs = signs;
        this.ansi = ansi;
    }

    /** The board, a line each. */
    List<String> lines(List<TaskResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add(head("Salon", results));
        results.stream()
                .collect(groupingBy(result -> result.task().step(), LinkedHashMap::new, toList()))
                .forEach((step, ofStep) -> {
                    lines.add(head(step.replaceFirst("step(\\d)-", "$1 "), ofStep));
                    ofStep.forEach(result -> lines.add(line(result)));
                });
        lines.add("");
        lines.addAll(checkout.next(results).map(this::next).orElseGet(() -> List.of(words.say("board.all"))));
        return lines.stream().map(signs::plain).toList();
    }

    private String head(String name, List<TaskResult> results) {
        int points = results.stream().mapToInt(TaskResult::points).sum();
        int all = results.stream().mapToInt(result -> result.task().points()).sum();
        return "%s %s  %s".formatted(paint(Style.bold, "%-10s".formatted(name)),
                paint(Style.fg_green, signs.bar(points, all, BAR)), words.say("board.points", points, all));
    }

    private String line(TaskResult result) {
        TaskInfo task = result.task();
        Style style = switch (result.outcome()) {
            case PASSED -> Style.fg_green;
            case TO_DO -> Style.faint;
            case FAILED, NOT_RUN, BROKEN -> Style.fg_red;
        };
        return "  %s %-4s %-36s %3d  %s".formatted(paint(style, String.valueOf(signs.of(result.outcome()))),
                task.number(), task.title(), task.points(), note(result)).stripTrailing();
    }

    private String note(TaskResult result) {
        return switch (result.outcome()) {
            case PASSED, TO_DO -> "";
            case FAILED -> words.say("board.passed", result.tests().stream()
                    .filter(test -> test.outcome() == Outcome.PASSED).count(), result.tests().size());
            case NOT_RUN -> words.say("board.not-run");
            case BROKEN -> words.say("board.broken");
        };
    }

    private List<String> next(TaskResult result) {
        TaskInfo task = result.task();
        return Stream.of(
                Stream.of(paint(Style.bold, words.say("board.next", task.number(), task.title()))),
                result.firstFailure().stream()
                        .filter(_ -> result.outcome() != Outcome.TO_DO)
                        .flatMap(test -> failure(test, task)),
                wrapped(task.hint()),
                wrapped(words.say("board.read", task.step().substring("step".length()), task.number(),
                        checkout.file(task))))
                .flatMap(part -> part).toList();
    }

    private static Stream<String> failure(TestResult test, TaskInfo task) {
        // A test that took no time was not run: the class does not compile.
        Stream<String> promise = test.took().isZero() ? Stream.empty() : wrapped(test.sentence() + ":");
        return Stream.concat(promise, FirstWords.of(test.message(), task).lines()
                .map(SafeText::of).flatMap(Board::wrapped).limit(LINES_OF_FAILURE));
    }

    /** Lines that are broken between words, and indented. */
    private static Stream<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String line = " ";
        for (String word : text.strip().split(" +")) {
            if (line.length() + 1 + word.length() > WIDTH && !line.isBlank()) {
                lines.add(line);
                line = " ";
            }
            line += " " + word;
        }
        lines.add(line);
        return lines.stream();
    }

    private String paint(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
