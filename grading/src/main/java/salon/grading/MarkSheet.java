package salon.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import salon.testing.TaskInfo;

/** One student's marks: what became of each task, and the points of those that passed. */
public record MarkSheet(List<Line> lines) {
    /** One task of the sheet. */
    public record Line(TaskInfo task, Outcome outcome) {
        @Override
        public String toString() {
            return "%-4s %-36s %3d  %s".formatted(task.number(), task.title(), task.points(), outcome);
        }
    }

    /** Prints the sheet of the checkout that is named, or of the current folder. */
    public static void main(String[] args) {
        try {
            System.out.println(of(Path.of(args.length == 0 ? "" : args[0])));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The sheet of a checkout in which {@code mvn verify -Dmaven.test.failure.ignore} was run: without that option,
     * Maven ends at the first step with a failure, and the steps after it are not run.
     *
     * @throws IOException if it is no checkout of this project, or a report can not be read
     */
    public static MarkSheet of(Path checkout) throws IOException {
        if (!Files.isDirectory(checkout.resolve("step1-echo"))) {
            throw new IOException(checkout.toAbsolutePath() + " is no checkout of Salon: it has no step1-echo");
        }
        List<Line> lines = new ArrayList<>();
        for (TaskInfo task : TaskInfo.all()) {
            Path target = checkout.resolve(task.step()).resolve("target");
            List<TaskTest> tests = CompiledTests.in(target.resolve("test-classes"));
            List<TestCase> cases = SurefireReports.in(target.resolve("surefire-reports"));
            lines.add(new Line(task, outcome(task, tests, cases)));
        }
        return new MarkSheet(lines);
    }

    /** All of a task's tests count, not only those that were run. */
    private static Outcome outcome(TaskInfo task, List<TaskTest> tests, List<TestCase> cases) {
        return Outcome.of(tests.stream()
                .filter(test -> test.task().equals(task.number()))
                .map(test -> outcome(test, cases))
                .toList());
    }

    private static Outcome outcome(TaskTest test, List<TestCase> cases) {
        List<TestCase> ofClass = cases.stream().filter(each -> each.className().equals(test.className())).toList();
        List<Outcome> own = ofClass.stream()
                .filter(each -> each.method().equals(test.method()))
                .map(TestCase::outcome)
                .toList();
        boolean neverBegan = own.isEmpty() && ofClass.stream().anyMatch(each -> each.outcome() == Outcome.FAILED);
        return neverBegan ? Outcome.FAILED : Outcome.of(own);
    }

    /** The points of the tasks that passed. */
    public int points() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.PASSED)
                .mapToInt(line -> line.task().points())
                .sum();
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"))
                + "\n%d of 100 points".formatted(points());
    }
}
