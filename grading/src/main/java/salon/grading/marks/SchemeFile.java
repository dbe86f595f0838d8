package salon.grading.marks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import salon.grading.Words;
import salon.testing.TaskInfo;

/**
 * An instructor's own scheme: a file in the format of {@code tasks.properties}, in which stands only what differs from
 * the course's. A line says one thing:
 *
 * <pre>
 *   3.3.points = 10              also title, hint and needs, as in tasks.properties
 *   3.3.shown.from = 2026-12-01  graded at once, shown to students from that day on
 *   3.weight = 2                 every point of step 3 counts twice
 *   prerequisites = condition    a task earns nothing until those that it needs have passed; with advice it does
 * </pre>
 */
public final class SchemeFile {
    private static final Pattern KEY =
            Pattern.compile("(\\d\\.\\d)\\.(title|points|hint|needs|shown\\.from)|(\\d\\.)(weight)");

    private SchemeFile() {}

    /**
     * The course's scheme with what a file changes in it.
     *
     * @throws IOException if the file can not be read or is wrong; the message is one sentence, with the line
     */
    public static Scheme read(Path file, Words words) throws IOException {
        List<Line> lines = new ArrayList<>(lines(file, words));
        lines.sort(Comparator.comparing(line -> line.key().endsWith("weight"))); // last, for weights multiply points
        Scheme scheme = Scheme.ofCourse();
        for (Line line : lines) {
            scheme = changed(scheme, line);
        }
        return scheme;
    }

    private static List<Line> lines(Path file, Words words) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        int number = 0;
        for (String text : texts(file, words)) {
            number++;
            for (Line line : Line.of(words, file, number, text)) { // one, or none where there is but a comment
                Line first = lines.putIfAbsent(line.key(), line);
                if (first != null) {
                    throw line.repeats(first);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static List<String> texts(Path file, Words words) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList(); // which Notepad puts before it
        } catch (IOException e) {
            throw new IOException(words.say("points.unreadable", file), e);
        }
    }

    private static Scheme changed(Scheme scheme, Line line) throws IOException {
        if (line.key().equals("prerequisites")) {
            return new Scheme(scheme.rules(), line.prerequisites());
        }
        Matcher key = KEY.matcher(line.key());
        if (!key.matches()) {
            throw line.wrong("unknown", line.key());
        }
        String chosen = key.group(1) == null ? key.group(3) : key.group(1);
        String field = key.group(2) == null ? key.group(4) : key.group(2);
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : scheme.rules()) {
            rules.add(rule.task().number().startsWith(chosen) ? changed(rule, field, line) : rule);
        }
        if (scheme.rules().stream().noneMatch(rule -> rule.task().number().startsWith(chosen))) {
            throw line.wrong("task", chosen);
        }
        return new Scheme(rules, scheme.prerequisites());
    }

    private static Rule changed(Rule rule, String field, Line line) throws IOException {
        TaskInfo old = rule.task();
        String number = old.number();
        return switch (field) {
            case "title" -> rule.with(new TaskInfo(number, line.value(), old.points(), old.hint(), old.needs()));
            case "points" -> rule.with(new TaskInfo(number, old.title(), line.count(), old.hint(), old.needs()));
            case "hint" -> rule.with(new TaskInfo(number, old.title(), old.points(), line.value(), old.needs()));
            case "needs" -> rule.with(new TaskInfo(number, old.title(), old.points(), old.hint(), line.tasks()));
            case "weight" -> rule.with(
                    new TaskInfo(number, old.title(), old.points() * line.count(), old.hint(), old.needs()));
            default -> new Rule(old, line.date());
        };
    }
}
