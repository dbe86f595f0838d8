package salon.grading.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.grading.Words;

class CompilerTest {
    @Test
    void a_file_with_a_blank_in_its_name_is_told_what_the_compiler_says_of_it() {
        try (Compiler compiler = new Compiler(new Words(Locale.ENGLISH))) {
            Sources sources = new Sources(Map.of(
                    "YourEcho (1).java", "package salon.echo.exercise;\npublic class YourEcho {}"));
            assertThat(compiler.compile(sources, _ -> List.of()).faults()).extracting(Fault::toString).containsExactly(
                    "YourEcho (1).java:2: class YourEcho is public, should be declared in a file named YourEcho.java");
        }
    }

    @Test
    void of_files_that_take_for_ever_only_some_are_tried() {
        Map<String, String> files = new TreeMap<>();
        IntStream.rangeClosed(1, 5).forEach(i -> files.put(i + ".java", "class C" + i + " {}"));
        try (Compiler compiler = new Compiler(new Words(Locale.ENGLISH), Duration.ZERO)) {
            assertThat(compiler.compile(new Sources(files), _ -> List.of()).faults())
                    .extracting(Fault::toString)
                    .allMatch(fault -> fault.contains("the compiler"))
                    .filteredOn(fault -> fault.contains("was not compiled"))
                    .hasSize(2);
        }
    }
}
