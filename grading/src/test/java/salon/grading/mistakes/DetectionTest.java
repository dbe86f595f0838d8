package salon.grading.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.grading.Course;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Compiler;
import salon.testing.TaskInfo;

/**
 * Measures what is caught: as {@link CatalogueTest}, but {@code -Dcatalogue.runs=100} times each, and without the walls
 * around a student's process. It takes some hours, or less for some folders ({@code -Dcatalogue=1,3.1}), and writes the
 * table to {@code target/detection.md} while it goes on.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "catalogue.runs", matches = "\\d+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class DetectionTest {
    private final DetectionTable table = new DetectionTable();
    private final Compiler compiler = new Compiler(new Words(Locale.ENGLISH));
    private Course course;

    @BeforeAll
    void read() throws IOException {
        course = Course.ofThisProgram();
    }

    static Stream<Solution> catalogue() throws IOException {
        return Solution.below(System.getProperty("catalogue", "")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void a_verdict_is_the_same_every_time(Solution solution, @TempDir Path classes) throws Exception {
        Compiled compiled = compiler.compile(solution.sources(), _ -> List.of());
        compiled.writeTo(classes);
        String testClass = course.tests(TaskInfo.of(solution.task())).getFirst().className();
        List<Repeated.Run> runs = new Repeated(solution, classes, testClass).runs(Integer.getInteger("catalogue.runs"));
        runs.forEach(run -> table.add(solution, run.good(), run.took()));
        Files.writeString(Path.of("target", "detection.md"), table.toString());
        assertThat(runs).as(solution.what()).allMatch(Repeated.Run::good);
    }

    @AfterAll
    void close() {
        compiler.close();
    }
}
