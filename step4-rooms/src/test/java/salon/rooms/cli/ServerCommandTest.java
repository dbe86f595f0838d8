package salon.rooms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import org.junit.jupiter.params.provider.ValueSource;
import salon.threads.OneLineErrors;

/** What can not be is answered with one sentence and an exit code, and no server. */
@Timeout(120)
class ServerCommandTest {
    /** A part of a name has 63 letters at most: of this one no name server is asked, which might not answer. */
    private static final String TOO_LONG_TO_BE_LOOKED_UP =
            "a234567890b234567890c234567890d234567890e234567890f234567890g234.example";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final Locale language = Locale.getDefault();

    @BeforeEach
    void listen() {
        Locale.setDefault(Locale.ENGLISH);
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(standardError);
        Locale.setDefault(language);
    }

    @ParameterizedTest
    @CsvSource({"--port,-1", "--port,65536", "--port,http", "--threads,green", "--pool-size,0", "--lang,de",
        "--password-iterations,0", "--max-frame,63", "--max-frame,16777216", "--max-clients,0", "--max-rooms,3",
        "--outbox,0", "--idle-timeout,0", "--drain-timeout,-1", "--idle-timeout,99999999999"})
    void an_option_that_can_not_be_is_named_with_what_was_given(String option, String value) {
        assertThat(status(option, value)).as("the exit code").isEqualTo(2);
        assertThat(sentence()).contains(option, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "--max-client", "extra"})
    void what_is_not_known_is_named(String argument) {
        assertThat(status(argument)).as("the exit code").isEqualTo(2);
        assertThat(sentence()).contains(argument);
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThat(status("--port")).as("the exit code").isEqualTo(2);
        assertThat(sentence()).contains("--port");
    }

    @Test
    void a_port_in_use_is_named_in_the_servers_language() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(status("--host", "127.0.0.1", "--port", port, "--lang", "fr")).as("the exit code").isEqualTo(1);
            assertThat(sentence()).contains("127.0.0.1:" + port).startsWith("Impossible d'écouter");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", TOO_LONG_TO_BE_LOOKED_UP})
    void an_address_that_is_not_this_machines_is_named(String host) {
        assertThat(status("--host", host, "--port", "0", "--lang", "en")).as("the exit code").isEqualTo(1);
        assertThat(sentence()).contains(host).startsWith("Can not listen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memroy", "jdbc:mysql://db.example/salon?password=secret", "jdbc:sqlite::memory:"})
    void accounts_that_can_not_be_are_answered_with_what_can_and_not_repeated(String url) {
        assertThat(status("--accounts", url)).as("the exit code").isEqualTo(2);
        assertThat(sentence()).contains("--accounts", "memory", "jdbc:sqlite:", "jdbc:postgresql:")
                .doesNotContain("memroy", "secret");
    }

    @Test
    void a_database_that_is_away_is_named_in_the_servers_language_and_the_password_is_not() throws Exception {
        try (Socket deaf = new Socket()) { // bound, so that nobody else can listen there
            deaf.bind(new InetSocketAddress("127.0.0.1", 0));
            String where = "127.0.0.1:" + deaf.getLocalPort() + "/salon";
            String url = "jdbc:postgresql://" + where + "?user=ada&password=secret";
            assertThat(status("--port", "0", "--lang", "fr", "--accounts", url)).as("the exit code").isEqualTo(1);
            assertThat(sentence()).startsWith("Impossible d'utiliser la base de données " + where)
                    .contains("--accounts").doesNotContain("secret");
        }
    }

    @Test
    void a_file_that_is_no_database_is_named(@TempDir Path folder) throws Exception {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear Ada, ".repeat(100));
        String url = "jdbc:sqlite:" + letter;
        assertThat(status("--port", "0", "--lang", "en", "--accounts", url)).as("the exit code").isEqualTo(1);
        assertThat(sentence()).startsWith("Can not keep accounts in " + letter);
    }

    private static int status(String... options) {
        return OneLineErrors.run(new ServerCommand(), options);
    }

    private String sentence() {
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).as("what was said on standard error").hasSize(1);
        assertThat(text).doesNotContain("Exception", "\tat ");
        return text;
    }
}
