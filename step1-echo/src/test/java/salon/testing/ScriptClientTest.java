package salon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptClientTest {
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = serving(client -> client.getOutputStream().write("bye\n".getBytes(UTF_8)));
    }

    @FunctionalInterface
    private interface Serving {
        void of(Socket client) throws IOException;
    }

    /** A server for one client. */
    private static RunningServer serving(Serving serving) throws IOException {
        return RunningServer.start(listener -> () -> {
            try (Socket client = listener.accept()) {
                serving.of(client);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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

    private void complains(Script script, String complaint) throws IOException {
        try (ScriptClient ada = server.connect("Ada").as("a promise")) {
            assertThatThrownBy(() -> script.of(ada)).isInstanceOf(AssertionError.class)
                    .hasMessage("[a promise] Ada should hear " + complaint);
        }
    }

    @FunctionalInterface
    private interface Script {
        void of(ScriptClient client) throws IOException;
    }

    @Test
    void who_hears_something_else_shows_both_and_what_went_before() throws IOException {
        complains(ada -> {
            ada.sends("hello");
            ada.hears("byé\n");
        }, """
                "byé\\n", but something else came.
                expected: "byé\\n"
                came:     "bye\\n"
                             ^
                What Ada sent and received last:
                  sent     "hello"
                  received "bye\\n\"""");
    }

    @Test
    void who_hears_too_little_before_the_end_shows_where_it_came() throws IOException {
        complains(ada -> ada.hears("bye\nAda"), """
                "bye\\nAda", but the end came.
                expected: "bye\\nAda"
                came:     "bye\\n"
                                ^
                What Ada sent and received last:
                  received "bye\\n\"""");
    }

    @Test
    void who_hears_more_where_the_end_should_be_shows_it() throws IOException {
        complains(ScriptClient::hearsTheEnd, """
                the end, but this came: "bye\\n".
                What Ada sent and received last:
                  received "bye\\n\"""");
    }

    @Test
    void who_hears_nothing_tells_what_comes_when_sending_is_finished() throws IOException {
        try (RunningServer late = serving(client -> {
            byte[] heard = client.getInputStream().readAllBytes();
            client.getOutputStream().write(heard);
        });
                ScriptClient ada = late.connect("Ada")) {
            ada.sends("hello");
            assertThat(ada.complaint().ofSilence("an echo", "")).hasMessageStartingWith("""
                    Ada should hear an echo, but nothing came for 3 s.
                    When Ada had finished sending, this came: "hello". Is what you write left in a buffer, or""");
        }
    }

    @Test
    void who_hears_nothing_tells_if_nothing_ever_comes() throws IOException {
        try (RunningServer deaf = RunningServer.start(_ -> () -> {});
                ScriptClient ada = deaf.connect("Ada")) {
            assertThat(ada.complaint().ofSilence("an echo", "")).hasMessageStartingWith("""
                    Ada should hear an echo, but nothing came for 3 s.
                    Nothing came when Ada had finished sending either.""");
        }
    }

    @Test
    void a_failure_tells_what_the_servers_thread_threw_and_where() throws Exception {
        Witness witness = new Witness();
        try (RunningServer failing = RunningServer.start(witness, listener -> () -> {
            assertThatThrownBy(() -> witness.sees(() -> {
                listener.accept().close();
                throw new IllegalStateException("a bug, for this test");
            }));
        });
                ScriptClient ada = failing.connect("Ada")) {
            assertThat(witness.sawAnEnd()).isTrue();
            assertThatThrownBy(() -> ada.hears("hello")).hasMessageContainingAll("but the end came.",
                    "Meanwhile the server's thread threw java.lang.IllegalStateException: a bug, for this test",
                    "    at salon.testing.ScriptClientTest.");
        }
    }
}
