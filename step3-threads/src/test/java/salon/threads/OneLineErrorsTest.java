package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class OneLineErrorsTest {
    private final Locale language = Locale.getDefault();
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

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

    private void run(String line, int exitCode, String sentence) {
        assertThat(OneLineErrors.run(new ThreadsServer(), line.split(" "))).as("the exit code").isEqualTo(exitCode);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).as("what is said").containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--colour red     | --colour is not known here. Try --help.",
        "now              | now is not known here. Try --help.",
        "--port           | --port needs a value. Try --help.",
        "--port many      | --port can not be many. Try --help.",
        "--threads fibres | --threads can not be fibres. Try --help.",
    })
    void what_was_typed_wrong_is_said_in_one_sentence(String line, String sentence) {
        run(line, 2, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--colour red | --colour n'est pas connu ici. Essayez --help.",
        "--port       | --port demande une valeur. Essayez --help.",
        "--port many  | --port ne peut pas valoir many. Essayez --help.",
    })
    void in_french_it_is_said_in_french(String line, String sentence) {
        Locale.setDefault(Locale.FRENCH);
        run(line, 2, sentence);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("report"), "report can not be read or written: it is not yours."),
                Arguments.of(new NoSuchFileException("report"), "report is not there."),
                Arguments.of(new FileAlreadyExistsException("report"), "report is in the way: it is there already."),
                Arguments.of(new IOException("the disk is full"), "the disk is full"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_became_of_a_file_is_said_in_one_sentence(IOException failure, String sentence) {
        @CommandLine.Command
        class Fails implements Callable<Integer> {
            @Override
            public Integer call() throws IOException {
                throw failure;
            }
        }
        assertThat(OneLineErrors.run(new Fails())).as("the exit code").isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).as("what is said").containsExactly(sentence);
    }

    @Test
    void a_port_in_use_is_said_in_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(OneLineErrors.run(new ThreadsServer(), "--port", String.valueOf(port))).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                    .startsWith("can not listen on 127.0.0.1:" + port);
        }
    }
}
