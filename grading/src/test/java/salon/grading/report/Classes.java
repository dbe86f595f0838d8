package salon.grading.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import salon.grading.ClassReport;
import salon.grading.Grade;
import salon.grading.Hint;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Scheme;
import salon.testing.TaskInfo;

/** Classes that reports are made of. */
final class Classes {
    /** What a student may write wherever a student writes: active in every format that there is. */
    static final String HOSTILE =
            "</pre></script><script>alert(1)</script>\"'&amp; |`*_[x](y) @team\n```\n=1+1,\";\u0000\u202E]]>";

    static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private Classes() {}

    static ClassMarks of(Grade... grades) {
        return of(Scheme.ofCourse(), grades);
    }

    static ClassMarks of(Scheme scheme, Grade... grades) {
        return new ClassMarks(new ClassReport(grades.length, List.of(grades),
                Instant.parse("2026-11-24T12:00:00Z"), 42, "2 processors, 24 GB, Linux, Java 25", "own processes, prlimit",
                "./salon grade --submissions class --out report"),
                scheme, DAY);
    }

    static Grade grade(String student, TaskResult... tasks) {
        return new Grade(student, List.of(tasks), List.of());
    }

    static TaskResult passed(String task) {
        return result(task, test("it_does_what_it_must", Outcome.PASSED, ""));
    }

    static TaskResult failed(String task, String message) {
        return result(task, test("it_does_what_it_must", Outcome.PASSED, ""),
                test("no_more_enter_than_there_are_places", Outcome.FAILED, message));
    }

    static TaskResult failedTwice(String task) {
        return result(task, test("it_does_what_it_must", Outcome.FAILED, "one"),
                test("no_more_enter_than_there_are_places", Outcome.FAILED, "two"));
    }

    static TaskResult refused(String task) {
        return result(task, test("it_compiles", Outcome.FAILED, "; expected"),
                test("it_does_what_it_must", Outcome.NOT_RUN, ""));
    }

    static TaskResult toDo(String task) {
        return result(task, test("it_does_what_it_must", Outcome.TO_DO, "to do: " + task));
    }

    static TaskResult result(String task, TestResult... tests) {
        return new TaskResult(TaskInfo.of(task), List.of(tests), Duration.ofMillis(1500));
    }

    static TestResult test(String method, Outcome outcome, String message) {
        return new TestResult(method, outcome, message, Duration.ofMillis(250));
    }
}
