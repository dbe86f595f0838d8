package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {
    @TempDir
    private Path directory;

    private Predictions read(String text) throws IOException {
        return Predictions.read(Files.writeString(directory.resolve("mine.txt"), text));
    }

    @Test
    void a_line_is_a_figure_and_a_number() throws IOException {
        Predictions predictions = read("SessionWait pool-4 64 = 200\n\n# all\n  SessionWait  virtual 1=12.5 # or so\n");
        assertThat(predictions.byFigure())
                .containsExactly(entry("SessionWait pool-4 64", 200.0), entry("SessionWait virtual 1", 12.5));
        assertThat(predictions.of("SessionWait pool-4 64")).hasValue(200);
        assertThat(predictions.of("SessionWait pool-4 16")).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        Map<String, Double> large = new LinkedHashMap<>(Map.of("Registry striped 1 x8", 25_000_000.0));
        large.put("Codec encode 10", 0.25);
        Path file = directory.resolve("predictions.txt");
        new Predictions(large).write(file);
        assertThat(file).content().doesNotContain("E");
        assertThat(Predictions.read(file)).isEqualTo(new Predictions(large));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SessionWait pool-4 64   | \"SessionWait pool-4 64\" is no line of the form FIGURE = NUMBER.",
        "SessionWait 1 = many    | \"many\" is no positive number such as 200 or 12.5.",
        "SessionWait 1 = 0       | \"0\" is no positive number such as 200 or 12.5.",
        "SessionWait 1 = -4      | \"-4\" is no positive number such as 200 or 12.5.",
        "SessionWait 1 = NaN     | \"NaN\" is no positive number such as 200 or 12.5.",
        "SessionWait 1 =         | \"\" is no positive number such as 200 or 12.5.",
        "Spawn a = 1             | \"Spawn a\" is predicted twice.",
    })
    void a_line_that_is_wrong_is_named(String line, String sentence) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read("# mine\nSpawn a = 2\n" + line))
                .withMessage("%s, line 3: %s", directory.resolve("mine.txt"), sentence);
    }

    @Test
    void a_figure_that_nobody_measures_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.txt"), "Spawn pool = 2\nSpawn pond = 2\n");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Predictions.read(file, "Spawn pool"::equals))
                .withMessage("%s, line 2: \"Spawn pond\" is no figure of this run.", file);
    }
}
