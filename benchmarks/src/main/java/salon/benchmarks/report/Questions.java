package salon.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the lessons ask, in which order, and in what they count: from {@code lessons.properties}. */
final class Questions {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("salon.benchmarks.report.lessons", Locale.ROOT);
    private static final List<String> ORDER = List.of(TEXTS.getString("order").split(" "));

    private Questions() {
    }

    /** Lessons in the order in which they are told; those that nobody told us of come last. */
    static List<String> inOrder(List<String> lessons) {
        return lessons.stream().sorted(Comparator.comparingInt(Questions::place)).toList();
    }

    private static int place(String lesson) {
        return ORDER.contains(lesson) ? ORDER.indexOf(lesson) : ORDER.size();
    }

    /** What a lesson asks; empty if it is not known here. */
    static String of(String lesson) {
        return text(lesson + ".question", "");
    }

    /** The parameter whose values are compared with each other; empty if none is. */
    static String contenders(String lesson) {
        return text(lesson + ".contenders", "");
    }

    /** JMH's unit in the lesson's words: {@code ops/s} is {@code messages/s}, {@code us/op} is {@code µs/message}. */
    static String unit(String lesson, String unit) {
        String one = text(lesson + ".operation", "op");
        String many = text(lesson + ".operations", "ops");
        return unit.replaceFirst("^ops/", many + "/").replaceFirst("/op$", "/" + one).replaceFirst("^us/", "µs/")
                .replaceFirst("/us$", "/µs");
    }

    private static String text(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }
}
