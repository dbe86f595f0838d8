package salon.grading.report;

import java.time.Duration;
import java.util.List;
import salon.grading.ClassReport;
import salon.grading.Hint;
import salon.grading.TestResult;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/**
 * Everything that is known of a class, for programs. {@code grades.schema.json}, which is written beside it, says what
 * each field means; a field may come to it in time, and none goes away while its {@code format} stays.
 */
record JsonGrades(ClassMarks marks) {
    private static final String FORMAT = "salon/grades/1";

    private record Root(String format, Run run, List<HiddenTask> hidden, List<Student> students) {}

    private record Run(String date, long seed, String machine, String protection, String command) {}

    private record HiddenTask(String task, String until) {}

    private record Student(String student, String folder, int points, int of, List<Task> tasks, List<String> remarks,
            List<Hint> hints) {}

    private record Task(String task, String title, String outcome, int points, int of, List<String> missing,
            double seconds, List<Test> tests) {}

    private record Test(String test, String outcome, String message, double seconds) {}

    String text() {
        return Json.of(new Root(FORMAT, run(marks.report()), marks.rules().stream()
                .filter(marks::isHidden)
                .map(rule -> new HiddenTask(rule.task().number(), rule.shownFrom().toString()))
                .toList(), marks.all().stream().map(JsonGrades::student).toList()));
    }

    private static Run run(ClassReport report) {
        return new Run(
                report.date().toString(), report.seed(), report.machine(), report.protection(), report.command());
    }

    private static Student student(Marks student) {
        String name = student.grade().student();
        return new Student(name, StudentFolder.of(name).name(), student.points(), student.possible(),
                student.tasks().stream().map(JsonGrades::task).toList(),
                student.grade().remarks(), student.grade().hints());
    }

    private static Task task(Mark mark) {
        return new Task(mark.task().number(), mark.task().title(), mark.result().outcome().toString(),
                mark.points(), mark.task().points(), mark.missing(), seconds(mark.result().took()),
                mark.result().tests().stream().map(JsonGrades::test).toList());
    }

    private static Test test(TestResult test) {
        return new Test(test.test(), test.outcome().toString(), test.message(), seconds(test.took()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
