package salon.grading.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Compiler;
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;
import salon.grading.inspect.Inspection;
import salon.testing.TaskInfo;

class ProtectionTest {
    private static final TaskInfo TASK = TaskInfo.of("2.1");
    private static final Path RIGHT = Path.of("src/test/resources/salon/grading/right/2.1/latin-1/YourLines.java");
    private static final Words WORDS = new Words(Locale.ENGLISH);
    /** Whether the machine has it: to find out takes a process. */
    private static final Map<Protection, Boolean> HERE = new EnumMap<>(Protection.class);

    @ParameterizedTest
    @EnumSource
    void under_each_protection_the_environment_is_empty(Protection protection) throws IOException {
        String curious = Files.readString(RIGHT).replace("this.limit = limit;",
                "this.limit = limit; if (limit > 0) throw new IllegalStateException(System.getenv().toString());");
        assertThat(judged(compiled(curious, _ -> List.of()), protection)).extracting(TestResult::message)
                .anyMatch(message -> message.contains("LC_ALL=C.UTF-8"))
                .noneMatch(message -> message.contains("PATH="));
    }

    @ParameterizedTest
    @EnumSource
    void under_each_protection_a_task_is_judged_whatever_its_classes_are_called(Protection protection) throws IOException {
        String french = Files.readString(RIGHT).replace("new StringBuilder()", "Étiquette.neuve()") + """
                final class Étiquette {
                    record Entrée(StringBuilder texte) {}

                    static StringBuilder neuve() {
                        return new Entrée(new StringBuilder()).texte();
                    }
                }
                """;
        Inspection inspection = new Inspection(Course.ofThisProgram(), WORDS);
        assertThat(judged(compiled(french, inspection), protection))
                .allSatisfy(test -> assertThat(test.outcome()).as(test.message()).isEqualTo(Outcome.PASSED));
    }

    private static Compiled compiled(String source, Function<Compiled, List<Fault>> inspection) {
        try (Compiler compiler = new Compiler(WORDS)) {
            return compiler.compile(new Sources(Map.of("YourLines.java", source)), inspection);
        }
    }

    private static List<TestResult> judged(Compiled compiled, Protection protection) throws IOException {
        try (TaskProcess process =
                new TaskProcess(Course.ofThisProgram(), Archive.none(), protection, TaskProcess.LIMIT)) {
            assumeTrue(HERE.computeIfAbsent(protection, _ -> process.works()), "this machine does not have it");
            List<TestResult> tests = process.judge(TASK, compiled).tests();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }
}
