package salon.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.threads.OneLineErrors;

/** What is typed wrong is refused with one sentence, before anything runs. */
@Timeout(120)
class BenchTest {
    private final PrintStream err = System.err;
    private final Locale language = Locale.getDefault();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        System.setErr(err);
        Locale.setDefault(language);
    }

    private void refuses(String sentence, String... typed) {
        assertThat(OneLineErrors.run(new Bench(), typed)).as("the exit code").isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).as("what is said").containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "slow                                    | slow is not known here. Try --help.",
        "quick --predict                         | --predict needs a value. Try --help.",
        "quick --predict nowhere.txt             | There is no file nowhere.txt. Try --help.",
        "compare one.json                        | B.json needs a value. Try --help.",
        "report                                  | DIR needs a value. Try --help.",
    })
    void what_was_typed_wrong_is_said_in_one_sentence(String typed, String sentence) {
        refuses(sentence, typed.split(" "));
    }

    @Test
    void results_are_never_written_over() throws IOException {
        Files.createFile(directory.resolve("results.json"));
        refuses(directory + " is there already: --out needs a new directory, or an empty one. Try --help.",
                "quick", "--no-predict", "--out", directory.toString());
    }

    @Test
    void a_prediction_of_something_else_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.txt"), "# mine\nSessionWait pool-5 64 = 250\n");
        refuses(file + ", line 2: \"SessionWait pool-5 64\" is no figure of this run. Try --help.",
                "quick", "--predict", file.toString());
    }
}
