package salon.grading.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
}
