package salon.grading.jvm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import salon.grading.Outcome;
import salon.grading.TaskTest;
import salon.grading.TestResult;
import salon.grading.harness.Report;

/**
 * What is known of a task's tests while they run. It is begun with all the tests there are, and a test that is not seen to
 * pass has not passed. Used by one thread.
 */
final class Verdict {
    private final Map<String, TestResult> tests = new LinkedHashMap<>();
    private String classFailure = "";
    private boolean begun;
    private boolean hung;
    private boolean complete;

    Verdict(List<TaskTest> expected) {
        for (TaskTest test : expected) {
            tests.put(test.method(), new TestResult(test.method(), Outcome.NOT_RUN, "", Duration.ZERO));
        }
    }

    /** Takes in what the process tells; a test that nobody asked for says nothing. */
    void add(Report report) {
        Outcome outcome = switch (report.kind()) {
            case PASSED -> Outcome.PASSED;
            case FAILED, HUNG -> Outcome.FAILED;
            case TO_DO -> Outcome.TO_DO;
            case BROKEN -> Outcome.BROKEN;
            case SECRET, END -> Outcome.NOT_RUN; // no test
        };
        if (report.text().isEmpty()) {
            classFailure = report.message();
        }
        Duration took = Duration.ofMillis(report.millis());
        TestResult told = new TestResult(report.text(), outcome, report.message(), took);
        tests.computeIfPresent(report.text(), (_, known) -> worse(known, told));
        hung |= report.kind() == Report.Kind.HUNG;
    }

    /** A failure stays, whatever is told after it: of a test with parameters the whole comes last, and passes. */
    private static TestResult worse(TestResult known, TestResult told) {
        boolean decided = known.outcome() != Outcome.NOT_RUN && known.outcome().compareTo(told.outcome()) <= 0;
        return decided ? known : told;
    }

    /** The process has said who it is: only from now on can a student's class be what ends it. */
    void begin() {
        begun = true;
    }

    /** The process has said that it has no more to say. */
    void complete() {
        complete = true;
    }

    /** Whether the process has come to its end. */
    boolean isComplete() {
        return complete;
    }

    /** Whether a test has failed by waiting: then the others would, too, each at the price of its patience. */
    boolean hung() {
        return hung;
    }

    /** What became of all: what was not seen fails, with the reason that is given, if the process ever began. */
    List<TestResult> end(String reason) {
        String why = classFailure.isEmpty() ? reason : classFailure;
        Outcome unseen = begun ? Outcome.FAILED : Outcome.BROKEN;
        return tests.values().stream()
                .map(test -> test.outcome() == Outcome.NOT_RUN && !hung
                        ? new TestResult(test.test(), unseen, why, Duration.ZERO)
                        : test)
                .toList();
    }
}
