package salon.grading.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;
import salon.grading.marks.Prerequisites;
import salon.grading.marks.Rule;
import salon.testing.TaskInfo;

/** What an instructor reads: a table of students and tasks that sorts by any column, and how it came about. */
record ClassPage(ClassMarks marks) {
    private static final String TABLE = """
            <div class="wide" tabindex="0">
            <table>
            <thead>
            <tr>
            <th scope="col" aria-sort="ascending" data-first="ascending"><button>Student</button></th>
            <th scope="col" data-first="descending"><button>Points</button></th>
            %s</tr>
            </thead>
            <tbody>
            %s</tbody>
            <tfoot>
            <tr>
            <th scope="row">passed by</th>
            <td></td>
            %s</tr>
            </tfoot>
            </table>
            </div>
            """;

    /** The whole file; it links to the students' pages. */
    String html() {
        List<Rule> rules = marks.rules();
        List<Marks> students = marks.all();
        return Html.page("Salon, graded", header(students)
                + TABLE.formatted(
                        rules.stream().map(this::head).collect(joining()),
                        students.stream().map(student -> row(student, rules)).collect(joining()),
                        rules.stream().map(rule -> foot(rule, students)).collect(joining()))
                + legend() + new RunFacts(marks.report()).html());
    }

    private String header(List<Marks> students) {
        int possible = students.stream().mapToInt(Marks::possible).max().orElse(0);
        double mean = students.stream().mapToInt(Marks::points).average().orElse(0);
        long all = students.stream().filter(student -> student.points() == student.possible()).count();
        int submissions = marks.report().submissions();
        String ungraded = students.size() == submissions ? "" : " of " + submissions;
        return String.format(Locale.ENGLISH, """
                <header>
                <h1>Salon, graded</h1>
                <ul class="figures">
                <li><b>%d</b>%s submissions</li>
                <li><b>%.1f</b> of %d points on average</li>
                <li><b>%d</b> with all points</li>
                </ul>
                </header>
                """, students.size(), ungraded, mean, possible, all);
    }

    private String head(Rule rule) {
        return """
                <th scope="col"%s data-first="descending"><button title="%s, %d points">%s</button>%s</th>
                """.formatted(
                border(rule.task()), Html.text(rule.task().title()), rule.task().points(), rule.task().number(),
                marks.isHidden(rule) ? "<small title=\"until %s\">hidden</small>".formatted(rule.shownFrom()) : "");
    }

    /** A line before each step. */
    private static String border(TaskInfo task) {
        return task.number().endsWith(".1") ? " class=\"begins\"" : "";
    }

    private static String row(Marks student, List<Rule> rules) {
        String name = student.grade().student();
        return """
                <tr>
                <th scope="row" data-key="%s"><a href="%s" title="%1$s"><bdi>%1$s</bdi></a>%s</th>
                <td class="points" data-key="%d">%4$d%s</td>
                %s</tr>
                """.formatted(Html.text(name), StudentFolder.of(name).link("index.html"), remarks(student),
                student.points(), Html.bar(student.points(), student.possible()),
                rules.stream().map(rule -> cell(rule, student)).collect(joining()));
    }

    private static String remarks(Marks student) {
        int count = student.grade().remarks().size();
        return count == 0 ? "" : "<small title=\"%s\">%d %s</small>".formatted(
                Html.text(String.join("\n", student.grade().remarks())), count, count == 1 ? "remark" : "remarks");
    }

    private static String cell(Rule rule, Marks student) {
        return student.of(rule.task()).map(ClassPage::cell).orElse("<td data-key=\"\"></td>\n");
    }

    private static String cell(Mark mark) {
        Outcome outcome = mark.result().outcome();
        return "<td%s data-key=\"%d\" title=\"%s\">%s</td>\n".formatted(
                border(mark.task()), outcome.ordinal(), Html.text(explained(mark)), Html.sign(mark));
    }

    private static String explained(Mark mark) {
        String missing = mark.missing().isEmpty() ? ""
                : "\nbuilds on %s, not passed".formatted(String.join(", ", mark.missing()));
        String failure = mark.result().firstFailure().map(test -> told(mark.result().task(), test)).orElse("");
        return "%s, %d of %d points%s%s".formatted(
                mark.result().outcome(), mark.points(), mark.task().points(), missing, failure);
    }

    private static String told(TaskInfo task, TestResult test) {
        return "\n%s\n%s".formatted(test.sentence(), Message.of(task, test).lead());
    }

    private static String foot(Rule rule, List<Marks> students) {
        List<Outcome> outcomes = students.stream()
                .flatMap(student -> student.of(rule.task()).stream())
                .map(mark -> mark.result().outcome())
                .toList();
        int passed = (int) outcomes.stream().filter(outcome -> outcome == Outcome.PASSED).count();
        return "<td%s>%d%s</td>\n".formatted(border(rule.task()), passed, Html.bar(passed, outcomes.size()));
    }

    private String legend() {
        String signs = Stream.of(Outcome.values())
                .map(outcome -> "<span>%s %s</span>\n".formatted(Html.sign(outcome), outcome))
                .collect(joining());
        String withheld = "<span>(✓) passed, and earns its points once what it builds on has passed</span>\n";
        return "<p class=\"legend\">\n%s%s</p>\n".formatted(
                signs, marks.scheme().prerequisites() == Prerequisites.CONDITION ? withheld : "");
    }
}
