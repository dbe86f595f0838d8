package salon.grading.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can tell there that a process was killed")
    void a_compiler_that_somebody_else_has_killed_is_no_sources_fault() throws IOException {
        JavacProcess javac = new JavacProcess();
        javac.close();
        assertThatIOException().isThrownBy(() -> javac.compile(Map.of(), Duration.ofMinutes(1)))
                .withMessage("The compiler was killed. Is the machine short of memory?");
    }
}
