package salon.grading.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import salon.grading.Course;
import salon.grading.Grade;
import salon.grading.Hint;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Compiler;
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;
import salon.grading.inspect.Inspection;
import salon.grading.jvm.TaskProcess;
import salon.testing.TaskInfo;

/** Grades one submission after another. Safe for any thread: submissions share nothing. */
public final class Grader {
    private final Course course;
    private final List<TaskInfo> tasks;
    private final TaskProcess process;
    private final Words words;
    private final Inspection inspection;
    private final Advice advice;
    private final Compiler compiler;

    /** What is worth a look in a student's classes, beside the verdict. */
    @FunctionalInterface
    public interface Advice {
        /** The hints on these classes; may be none. */
        List<Hint> on(Compiled compiled);
    }

    /** Grades these tasks. */
    public Grader(Course course, List<TaskInfo> tasks, Compiler compiler, TaskProcess process, Words words,
            Advice advice) {
        this.compiler = compiler;
        this.course = course;
        this.tasks = List.copyOf(tasks);
        this.process = process;
        this.words = words;
        this.advice = advice;
        this.inspection = new Inspection(course, words);
    }

    /**
     * Judges all tasks of the run on a submission. If the grader itself can not do its work on it, nobody knows what the
     * submission is worth, which is what its grade says then; the next one may fare better.
     *
     * @throws CancellationException if it was told to stop
     */
    public Grade grade(String student, Sources sources) {
        try {
            return judged(student, sources);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String why = words.say("grader.broken", e.getMessage() == null ? e : e.getMessage());
            return new Grade(student,
                    tasks.stream().map(task -> without(task, Outcome.BROKEN, why)).toList(), sources.remarks());
        }
    }

    private Grade judged(String student, Sources sources) throws IOException {
        Compiled compiled = compiler.compile(sources, inspection);
        List<TaskResult> results = new ArrayList<>();
        for (TaskInfo task : tasks) {
            results.add(judge(task, compiled));
        }
        List<String> remarks = new ArrayList<>(compiled.faults().stream().map(Fault::toString).toList());
        remarks.addAll(sources.remarks());
        return new Grade(student, results, remarks, advice.on(compiled));
    }

    private TaskResult judge(TaskInfo task, Compiled compiled) throws IOException {
        String exercise = course.exercise(task);
        if (compiled.classes().containsKey(exercise)) {
            return process.judge(task, inspection.reachedBy(exercise, compiled));
        }
        String file = exercise.substring(exercise.lastIndexOf('.') + 1) + ".java";
        String faults = compiled.faults().stream()
                .filter(fault -> fault.file().isEmpty() || ("/" + fault.file()).endsWith("/" + file))
                .map(Fault::toString)
                .collect(Collectors.joining("\n"));
        return faults.isEmpty()
                ? without(task, Outcome.TO_DO, words.say("task.missing", file))
                : refused(task, file, faults);
    }

    private TaskResult refused(TaskInfo task, String file, String faults) {
        TestResult failed = new TestResult(
                file + "_compiles_and_uses_only_what_it_may", Outcome.FAILED, faults, Duration.ZERO);
        Stream<TestResult> rest = without(task, Outcome.NOT_RUN, "").tests().stream();
        return new TaskResult(task, Stream.concat(Stream.of(failed), rest).toList(), Duration.ZERO);
    }

    /** What becomes of a task for which no process is needed. */
    private TaskResult without(TaskInfo task, Outcome outcome, String why) {
        return new TaskResult(task, course.tests(task).stream()
                .map(test -> new TestResult(test.method(), outcome, why, Duration.ZERO))
                .toList(), Duration.ZERO);
    }
}
