package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path directory;

    private Path file(String name, String... entries) throws IOException {
        return Files.writeString(directory.resolve(name), "[" + String.join(",", entries) + "]");
    }

    private static String spawn(String threads, double score, double cpu) {
        return Made.entry("Spawn.executeAndAwait", "\"threads\": \"%s\"".formatted(threads), score,
                Made.noted("cpu", "us/op", cpu));
    }

    @Test
    void score_and_cpu_time_are_told_apart() throws Exception {
        Path a = file("a.json", spawn("POOL", 100, 50));
        Path b = file("b.json", spawn("POOL", 300, 50));
        // Samples 2 and 6 apart: the standard error is sqrt((4 + 36) / 3) = 3.65, on 2.44 degrees of freedom.
        assertThat(Comparison.of(a, b)).asString().containsPattern(
                "\nSpawn pool, ops/s +100 +300 +B is 200 % ± \\d+ % more\n  cpu, us/op +50 +50 +cannot tell \\(");
    }

    @Test
    void less_is_called_less() throws Exception {
        assertThat(Comparison.of(file("a.json", spawn("POOL", 300, 50)), file("b.json", spawn("POOL", 30, 50))))
                .asString().contains("B is 90 % ± ").contains(" less");
    }

    @Test
    void what_only_one_run_measured_is_listed() throws Exception {
        Path a = file("a.json", spawn("POOL", 100, 50), spawn("VIRTUAL", 100, 50));
        Path b = file("b.json", spawn("POOL", 100, 50), spawn("PLATFORM", 100, 50));
        assertThat(Comparison.of(a, b)).asString()
                .contains("only in A: Spawn virtual\n", "only in B: Spawn platform\n");
    }

    @Test
    void a_run_compared_with_itself_tells_nothing() throws Exception {
        Path run = Files.writeString(directory.resolve("run.json"), Made.run());
        assertThat(Comparison.of(run, run)).asString().contains("cannot tell").doesNotContain("B is ");
    }

    @Test
    void a_file_that_is_missing_is_named() throws Exception {
        Path here = file("a.json", spawn("POOL", 100, 50));
        Path nowhere = directory.resolve("nowhere.json");
        assertThatIOException().isThrownBy(() -> Comparison.of(here, nowhere))
                .withMessage("There is no file " + nowhere + ".");
    }
}
