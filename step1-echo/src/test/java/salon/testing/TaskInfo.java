package salon.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What stands of a task in {@code tasks.properties}, the one file that describes them all.
 *
 * @param needs the tasks to do before
 */
public record TaskInfo(String number, String title, int points, String hint, List<String> needs) {
    private static final Properties ALL = load();

    private static Properties load() {
        Properties all = new Properties();
        try (Reader reader = new InputStreamReader(
                TaskInfo.class.getResourceAsStream("tasks.properties"), StandardCharsets.UTF_8)) {
            all.load(reader);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The task of this number. */
    public static TaskInfo of(String number) {
        return new TaskInfo(
                number,
                field(number, "title"),
                Integer.parseInt(field(number, "points")),
                field(number, "hint"),
                Arrays.stream(field(number, "needs").split(" ")).filter(need -> !need.isEmpty()).toList());
    }

    /** Every task, in the order of their numbers. */
    public static List<TaskInfo> all() {
        return ALL.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title"))
                .map(key -> of(key.substring(0, key.length() - ".title".length())))
                .sorted((a, b) -> a.number().compareTo(b.number()))
                .toList();
    }

    private static String field(String number, String name) {
        String value = ALL.getProperty(number + "." + name);
        if (value == null) {
            throw new IllegalArgumentException("tasks.properties has no " + number + "." + name);
        }
        return value;
    }

    /** The folder of the step that the task belongs to. */
    public String step() {
        return switch (number.charAt(0)) {
            case '1' -> "step1-echo";
            case '2' -> "step2-protocol";
            case '3' -> "step3-threads";
            case '4' -> "step4-rooms";
            default -> throw new IllegalArgumentException("no step has a task " + number);
        };
    }

    /** Where a student who has failed it reads on. */
    public String readOn() {
        return "Task %s, %s. Read on in %s/README.md.\nA question that may help: %s"
                .formatted(number, title, step(), hint);
    }
}
