package salon.grading.mistakes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Compiler;
import salon.grading.inspect.Inspection;
import salon.grading.jvm.Archive;
import salon.grading.jvm.TaskProcess;
import salon.testing.TaskInfo;

/**
 * Grades the catalogue: every mistake that students make fails its task and is told to them, every right solution passes.
 * The detection table is written to {@code target/detection.md}.
 *
 * <p>Without further ado it takes a mistake and a right solution of each task. {@code -Dcatalogue=3.3} grades all that lies
 * below that folder, {@code -Dcatalogue=} the whole catalogue, in a quarter of an hour. {@link DetectionTest} does it many
 * times.
 */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class CatalogueTest {
    private static final DetectionTable TABLE = new DetectionTable();
    private static final Course COURSE = course();
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final Compiler COMPILER = new Compiler(WORDS);
    private static final Inspection INSPECTION = new Inspection(COURSE, WORDS);
    private static final TaskProcess PROCESS = process();

    private static Course course() {
        try {
            return Course.ofThisProgram();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static TaskProcess process() {
        try {
            return TaskProcess.of(COURSE, Archive.in(Path.of("target")));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExceptionInInitializerError(e);
        }
    }

    static Stream<Solution> catalogue() throws IOException {
        String folder = System.getProperty("catalogue");
        return folder == null ? Solution.oneOfEach() : Solution.below(folder).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void a_mistake_fails_its_task_and_is_told_and_what_is_right_passes(Solution solution) throws IOException {
        Compiled compiled = COMPILER.compile(solution.sources(), INSPECTION);
        assertThat(compiled.faults()).as("what does not compile, or is refused").isEmpty();
        TaskResult result = PROCESS.judge(TaskInfo.of(solution.task()), compiled);
        boolean good = isAsItShouldBe(solution, result);
        TABLE.add(solution, good, result.took());
        assertThat(good).as("it came out as it should: %s%n%s%n%s", solution.what(), result.outcome(), notPassed(result))
                .isTrue();
    }

    private static String notPassed(TaskResult result) {
        return result.tests().stream()
                .filter(test -> test.outcome() != Outcome.PASSED)
                .map(test -> "%s: %s\n%s\n".formatted(test.sentence(), test.outcome(), test.message()))
                .collect(joining());
    }

    private static boolean isAsItShouldBe(Solution solution, TaskResult result) {
        return solution.told()
                .map(told -> result.outcome() == Outcome.FAILED
                        && result.tests().stream().map(TestResult::message).anyMatch(it -> it.contains(told)))
                .orElse(result.outcome() == Outcome.PASSED);
    }

    @AfterAll
    static void write() throws IOException {
        COMPILER.close();
        Files.writeString(Path.of("target", "detection.md"), TABLE.toString());
    }
}
