package salon.grading.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.compile.Compiler;
import salon.grading.jvm.TaskProcess;
import salon.testing.TaskInfo;

/**
 * Grades the catalogue: every mistake that students make fails its task and is told to them, every right solution passes.
 *
 * <p>{@code -Dcatalogue=3.3} grades only what lies below that folder.
 */
@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class CatalogueTest {
    private static final Course COURSE = course();
    private static final TaskProcess PROCESS = new TaskProcess(COURSE);

    @TempDir
    private Path classes;

    private static Course course() {
        try {
            return Course.ofThisProgram();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static Stream<Solution> catalogue() throws IOException {
        return Solution.below(System.getProperty("catalogue", "")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void a_mistake_fails_its_task_and_is_told_and_what_is_right_passes(Solution solution) throws IOException {
        assertThat(new Compiler().compile(solution.sources(), classes)).as("what does not compile").isEmpty();
        TaskResult result = PROCESS.judge(TaskInfo.of(solution.task()), classes);
        if (solution.told().isPresent()) {
            assertThat(result.outcome()).as("what becomes of: %s", solution.what()).isEqualTo(Outcome.FAILED);
            assertThat(result.tests()).extracting(TestResult::message).as("what the student is told")
                    .anySatisfy(message -> assertThat(message).contains(solution.told().get()));
        } else {
            assertThat(result.tests()).as("the tests of what is right: %s", solution.what())
                    .allSatisfy(test -> assertThat(test.outcome()).as(test.message()).isEqualTo(Outcome.PASSED));
        }
    }
}
