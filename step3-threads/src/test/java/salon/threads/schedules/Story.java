package salon.threads.schedules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schedule that went wrong, told so that a beginner can follow it: one column for each thread, time runs downwards.
 *
 * @param sourceFile where the lines are
 */
record Story(String title, String sentence, List<Moment> moments, String sourceFile) {
    private static final int WIDTH = 48;

    /** Tells what a recording shows of a class. */
    static Story of(Scenario<?, ?> scenario, Recording recording, Class<?> type) {
        String sourceFile = sourceFile(type);
        List<Moment> moments = recording.moments(sourceFile);
        String sentence = recording.isImpasse()
                ? new Impasse(moments, scenario.steps().size()).told()
                : recording.thrown().map(thrown -> sentence(thrown, sourceFile)).orElse("something was thrown that nobody expects");
        return new Story(scenario.title(), sentence, moments, sourceFile);
    }

    private static String sourceFile(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getSimpleName() + ".java";
    }

    private static String sentence(Throwable thrown, String sourceFile) {
        if (thrown instanceof WentWrong) {
            return String.valueOf(thrown.getMessage());
        }
        String place = Stream.of(thrown.getStackTrace())
                .filter(frame -> sourceFile.equals(frame.getFileName()))
                .findFirst().map(frame -> " at line " + frame.getLineNumber()).orElse("");
        return thrown.getClass().getSimpleName() + " was thrown" + place;
    }

    @Override
    public String toString() {
        int threads = moments.stream().mapToInt(Moment::thread).max().orElse(0);
        String heads = IntStream.rangeClosed(1, threads)
                .mapToObj(i -> column(i, "thread " + i))
                .reduce("", Story::beside);
        return "%s: %s.%nThe numbers are lines of %s; what stands lower happened later.%n%n%s%n%s%n".formatted(
                title, sentence, sourceFile, heads.stripTrailing(),
                moments.stream().map(Story::line).collect(Collectors.joining("\n")));
    }

    private static String beside(String left, String right) {
        return left + right.substring(Math.min(left.length(), right.length()));
    }

    private static String line(Moment moment) {
        String number = moment.line() == 0 ? "    " : "%4d".formatted(moment.line());
        String text = moment.kind() == Moment.Kind.CALL ? moment.what() : number + " " + moment.what();
        String fitting = text.length() < WIDTH ? text : text.substring(0, WIDTH - 2) + "…";
        return column(moment.thread(), fitting).stripTrailing();
    }

    private static String column(int thread, String text) {
        return " ".repeat((thread - 1) * WIDTH) + text + " ".repeat(WIDTH - text.length());
    }
}
