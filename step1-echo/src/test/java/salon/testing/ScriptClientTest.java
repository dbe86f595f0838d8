package salon.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptClientTest {
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.start(listener -> () -> saysByeOnce(listener));
    }

    private static void saysByeOnce(ServerSocket listener) {
        try (Socket client = listener.accept()) {
            client.getOutputStream().write("bye\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void a_client_hears_what_was_said_and_then_the_end() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.hears("bye\n");
            ada.hearsTheEnd();
        }
    }

    @Test
    void a_client_that_hears_something_else_says_so() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            assertThatThrownBy(() -> ada.hears("hi!\n"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Ada should hear \"hi!\n\", and heard \"bye\n\"");
        }
    }

    @Test
    void a_client_that_hears_too_little_before_the_end_says_so() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            assertThatThrownBy(() -> ada.hears("bye\nAda"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Ada should hear \"bye\nAda\", and heard \"bye\n\"");
        }
    }

    @Test
    void a_client_that_hears_other_bytes_says_which_is_the_first() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            assertThatThrownBy(() -> ada.hears(new byte[] {'b', 'i', 't'}))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Ada should hear 3 bytes, and the byte after the first 1 was 121, not 105");
        }
    }

    @Test
    void a_client_that_hears_too_few_bytes_before_the_end_says_so() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            assertThatThrownBy(() -> ada.hears(new byte[] {'b', 'y', 'e', '\n', 0}))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Ada should hear 5 bytes, and heard the end after 4");
        }
    }

    @Test
    void a_client_that_hears_more_where_the_end_should_be_says_so() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            assertThatThrownBy(ada::hearsTheEnd)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Ada should hear the end, and heard a byte: 98");
        }
    }
}
