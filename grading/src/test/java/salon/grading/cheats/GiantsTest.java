package salon.grading.cheats;

import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Compiler;
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;
import salon.grading.compile.Submission;

/** Hands in sources that are too much for a reader or a compiler, each beside one that is not. */
@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class GiantsTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final String HEAD = "package salon.protocol.exercise;\nclass YourLines {\n";

    @TempDir
    private Path folder;

    @Test
    void a_gigantic_source_is_not_even_read() throws IOException {
        Files.writeString(folder.resolve("YourLines.java"), HEAD + "//" + "x".repeat(1 << 20));
        assertThat(new Submission(folder).sources(WORDS).faults()).extracting(Fault::toString)
                .containsExactly("YourLines.java: is larger than 1 MB.");
    }

    @Test
    void a_gigantic_method_is_an_error_like_any_other() {
        assertThat(faults(HEAD + "int all() { int a = 0;\n" + "a = a * 31 + 123456;\n".repeat(20_000) + "return a; }\n}"))
                .containsExactly("YourLines.java:3: code too large");
    }

    @Test
    void nesting_that_the_compiler_can_not_climb_costs_its_own_file_only() {
        assertThat(faults(HEAD + "int a = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";\n}"))
                .singleElement().asString().startsWith("YourLines.java: is too much for the compiler");
    }

    @Tag("slow")
    @Test
    void types_that_take_the_compiler_years_cost_their_own_file_only() {
        String guess = "static <T> T guess(java.util.function.Function<Integer, T> it) { return null; }\n";
        String deep = range(0, 40).mapToObj(i -> "guess(a" + i + " -> { return ").collect(joining());
        String source = HEAD + guess + "Object a = " + deep + "1" + ";})".repeat(40) + ";\n}";
        assertThat(faults(new Compiler(WORDS, Duration.ofSeconds(5)), source))
                .singleElement().asString().startsWith("YourLines.java: is too much for the compiler");
    }

    private static List<String> faults(String source) {
        return faults(new Compiler(WORDS), source);
    }

    private static List<String> faults(Compiler itself, String source) {
        String other = "package salon.echo.exercise; public class YourEcho {}";
        try (Compiler compiler = itself) {
            Compiled compiled = compiler.compile(
                    new Sources(Map.of("YourLines.java", source, "YourEcho.java", other)), _ -> List.of());
            assertThat(compiled.classes()).containsOnlyKeys("salon.echo.exercise.YourEcho");
            return compiled.faults().stream().map(Fault::toString).toList();
        }
    }
}
