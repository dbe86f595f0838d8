package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
    @TempDir
    private Path directory;

    private Results read(String json) throws IOException {
        return Results.read(Files.writeString(directory.resolve("results.json"), json));
    }

    @Test
    void figures_of_a_run_have_names_that_people_read() throws Exception {
        assertThat(read(Made.run()).figures()).extracting(Figure::name).containsExactly(
                "SessionWait thread-per-client 4", "SessionWait pool-4 4", "SessionWait thread-per-client 64",
                "SessionWait pool-4 64", "SessionWait virtual 64");
    }

    @Test
    void all_iterations_of_all_forks_are_samples() throws Exception {
        Figure figure = read(Made.run()).figure("SessionWait thread-per-client 4").orElseThrow();
        assertThat(figure.score().values()).containsExactly(
                210.151, 196.897, 197.617, 202.224, 204.434, 195.979, 187.565, 208.999);
        assertThat(figure.beside("cpu").orElseThrow().count()).isEqualTo(8);
    }

    @Test
    void a_percentile_so_far_counts_once_a_fork() throws Exception {
        Figure figure = read(Made.run()).figure("SessionWait thread-per-client 4").orElseThrow();
        assertThat(figure.beside("latency.p99").orElseThrow().values()).containsExactly(24.871, 34.537);
    }

    @Test
    void parameters_stand_in_the_order_of_the_fields_and_not_of_the_alphabet() throws Exception {
        String alphabetic = """
                "lock": "REENTRANT_LOCK", "rooms": "4", "send": "INSIDE", "threads": "VIRTUAL"
                """;
        assertThat(read("[" + Made.entry("LockHold.message", alphabetic, 400) + "]").figures())
                .extracting(Figure::name).containsExactly("LockHold 4 reentrant-lock virtual inside");
    }

    @Test
    void several_calling_threads_and_an_unknown_lessons_method_are_part_of_the_name() throws Exception {
        String entry = Made.entry("NoSuch.read", "\"writes\": \"50\"", 1).replace("\"threads\": 1", "\"threads\": 8");
        assertThat(read("[" + entry + "]").figures()).extracting(Figure::name).containsExactly("NoSuch read 50 x8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cpu\": \"A processor\"}", "not JSON", "[1]", "[{}]", "[null]",
            "[{\"benchmark\": \"a.B.c\"}]",
            "[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"scoreUnit\": \"ops/s\"}}]"})
    void a_file_that_is_none_of_jmhs_is_said_to_be_none(String json) {
        assertThatIOException().isThrownBy(() -> read(json))
                .withMessage(directory.resolve("results.json") + " does not hold results in JMH's JSON format.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]"})
    void a_file_without_results_is_said_to_have_none(String json) {
        assertThatIOException().isThrownBy(() -> read(json))
                .withMessage(directory.resolve("results.json") + " holds no results.");
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatIOException().isThrownBy(() -> Results.read(directory.resolve("nowhere.json")))
                .withMessage("There is no file " + directory.resolve("nowhere.json") + ".");
    }
}
