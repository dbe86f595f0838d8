package salon.grading.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;
import salon.testing.TaskInfo;

/**
 * A row for each student, for a spreadsheet or a learning platform: the points in all, then of each task its points and
 * what became of it. As RFC 4180 has it; and since spreadsheets take a cell for a formula that begins like one, such a
 * cell gets an apostrophe before it (OWASP, "CSV Injection").
 */
record Csv(ClassMarks marks) {
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\n＝＋－＠].*";

    String text() {
        List<TaskInfo> tasks = marks.rules().stream().map(rule -> rule.task()).toList();
        Stream<String> heads = Stream.concat(Stream.of("student", "points", "of"),
                tasks.stream().flatMap(task -> Stream.of(task.number() + " points", task.number())));
        return line(heads.toList())
                + marks.all().stream().map(student -> line(row(student, tasks))).collect(joining());
    }

    private static List<String> row(Marks student, List<TaskInfo> tasks) {
        List<String> cells = new ArrayList<>(List.of(student.grade().student(),
                String.valueOf(student.points()), String.valueOf(student.possible())));
        for (TaskInfo task : tasks) {
            cells.add(student.of(task).filter(Mark::hasVerdict).map(Mark::points).map(String::valueOf).orElse(""));
            cells.add(student.of(task).map(mark -> mark.result().outcome().toString()).orElse(""));
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = text.matches(FORMULA) ? "'" + text : text;
        return safe.matches("(?s).*[\",;\\t\\r\\n'].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
