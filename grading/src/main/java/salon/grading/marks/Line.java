package salon.grading.marks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import salon.grading.Words;
import salon.testing.TaskInfo;

/** A line of a scheme's file, and what it may say; when it says something else, there is a sentence for that. */
record Line(Words words, Path file, int number, String key, String value) {
    private static final int MOST = 1000;

    /** The one that a text is, in the syntax of {@link Properties}; none for a comment. */
    static List<Line> of(Words words, Path file, int number, String text) throws IOException {
        Properties entry = new Properties();
        try {
            entry.load(new StringReader(text));
        } catch (IllegalArgumentException e) { // an escape that is none
            throw new Line(words, file, number, text.strip(), "").wrong("unknown", text.strip());
        }
        return entry.stringPropertyNames().stream()
                .map(key -> new Line(words, file, number, key, entry.getProperty(key).strip()))
                .toList();
    }

    int count() throws IOException {
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= MOST) {
            return Integer.parseInt(value);
        }
        throw wrong("number", value);
    }

    LocalDate date() throws IOException {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong("date", value);
        }
    }

    Prerequisites prerequisites() throws IOException {
        return switch (value) {
            case "advice" -> Prerequisites.ADVICE;
            case "condition" -> Prerequisites.CONDITION;
            default -> throw wrong("prerequisites", value);
        };
    }

    List<String> tasks() throws IOException {
        List<String> known = TaskInfo.all().stream().map(TaskInfo::number).toList();
        List<String> tasks = Arrays.stream(value.split("\\s+")).filter(task -> !task.isEmpty()).toList();
        for (String task : tasks) {
            if (!known.contains(task)) {
                throw wrong("task", task);
            }
        }
        return tasks;
    }

    IOException wrong(String sentence, Object value) {
        return new IOException(words.say("points." + sentence, file, number, value));
    }

    IOException repeats(Line first) {
        return new IOException(words.say("points.twice", file, number, key, first.number));
    }
}
