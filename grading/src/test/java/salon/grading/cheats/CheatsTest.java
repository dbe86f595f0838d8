package salon.grading.cheats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;
import salon.grading.compile.Submission;
import salon.grading.inspect.Inspection;
import salon.grading.jvm.Archive;
import salon.grading.jvm.Protection;
import salon.grading.jvm.TaskProcess;
import salon.testing.Doing;
import salon.testing.Progress;
import salon.testing.TaskInfo;

/**
 * Hands in cheats and accidents. Two walls stand before them: most are refused before they run; and those that do harm by
 * running are run all the same, past the first wall, to see that the second one holds.
 */
@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class CheatsTest {
    private static final Course COURSE = course();
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final Compiler COMPILER = new Compiler(WORDS);
    private static final Inspection INSPECTION = new Inspection(COURSE, WORDS);
    private static final Protection PROTECTION = TaskProcess.of(COURSE, Archive.none()).protection();
    private static final Path RIGHT = Path.of("src/test/resources/salon/grading/right/2.1/fixed-array");

    private static Course course() {
        try {
            return Course.ofThisProgram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Cheat> refused() throws IOException {
        return Cheat.all().stream().filter(cheat -> cheat.header("refused").isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused_before_it_runs(Cheat cheat) {
        Compiled compiled = COMPILER.compile(cheat.sources(), INSPECTION);
        assertThat(compiled.classes().keySet()).as("what is left to run").noneMatch(name -> name.endsWith("YourLines"));
        assertThat(compiled.faults()).extracting(Fault::toString).as("what is said against it")
                .anySatisfy(fault -> assertThat(fault).contains(cheat.header("refused").orElseThrow()));
    }

    static Stream<Cheat> passedOver() throws IOException {
        return Cheat.all().stream().filter(cheat -> cheat.header("remark").isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passedOver")
    void what_it_brings_beside_its_class_is_passed_over(Cheat cheat) {
        Sources sources = cheat.sources();
        List<Fault> faults = COMPILER.compile(sources, INSPECTION).faults();
        assertThat(Stream.concat(sources.remarks().stream(), faults.stream().map(Fault::toString)))
                .anySatisfy(remark -> assertThat(remark).contains(cheat.header("remark").orElseThrow()));
    }

    static Stream<Cheat> run() throws IOException {
        return Cheat.all().stream().filter(cheat -> cheat.header("then").isPresent() && cheat.header("limit").isEmpty());
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("run")
    void if_it_runs_all_the_same_it_gains_nothing(Cheat cheat) throws IOException {
        gainsNothing(cheat);
    }

    static Stream<Cheat> endless() throws IOException {
        return Cheat.all().stream().filter(cheat -> cheat.header("limit").isPresent());
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void if_it_never_ends_it_is_ended_and_gains_nothing(Cheat cheat) throws IOException {
        gainsNothing(cheat);
    }

    @Tag("slow")
    @Test
    void one_that_starts_threads_without_end_takes_none_from_those_beside_it() throws Exception {
        assumeTrue(hasNamespaces(), "this machine has no namespaces");
        Compiled bomb = COMPILER.compile(Cheat.named("threads-without-end").sources(), _ -> List.of());
        Compiled right = COMPILER.compile(new Submission(RIGHT).sources(WORDS), INSPECTION);
        TaskInfo task = TaskInfo.of("2.1");
        try (TaskProcess process = new TaskProcess(COURSE, Archive.none(), PROTECTION, Duration.ofSeconds(30));
                TaskProcess patient = new TaskProcess(COURSE, Archive.none(), PROTECTION, TaskProcess.LIMIT)) {
            Doing<TaskResult> exploding = Doing.start(() -> process.judge(task, bomb));
            while (!exploding.isDone()) {
                assertThat(patient.judge(task, right).tests())
                        .allSatisfy(test -> assertThat(test.outcome()).as(test.message()).isEqualTo(Outcome.PASSED));
            }
        }
    }

    private static void gainsNothing(Cheat cheat) throws IOException {
        assumeTrue(cheat.header("needs").isEmpty() || hasNamespaces(), "this machine has no namespaces");
        Compiled compiled = COMPILER.compile(cheat.sources(), _ -> List.of());
        try (TaskProcess process = new TaskProcess(COURSE, Archive.none(), PROTECTION, cheat.limit())) {
            TaskResult result = process.judge(TaskInfo.of(cheat.header("task").orElseThrow()), compiled);
            assertThat(result.outcome()).isEqualTo(cheat.outcome());
            assertThat(result.points()).isZero();
            assertThat(result.tests()).extracting(TestResult::message).as("what is told")
                    .anySatisfy(message -> assertThat(message).contains(cheat.told()));
        }
    }

    @AfterAll
    static void nothing_is_left_behind() throws Exception {
        COMPILER.close();
        assertThat(Progress.until(_ -> Cheat.leftBehind().findAny().isEmpty())) // who was killed ends when it gets a core
                .as("all that the cheats have started comes to its end").isTrue();
        boolean written = Files.deleteIfExists(Cheat.fileOutside());
        assertThat(written && hasNamespaces()).as("a file outside was written").isFalse();
    }

    private static boolean hasNamespaces() {
        return PROTECTION.compareTo(Protection.NAMESPACES) <= 0;
    }
}
