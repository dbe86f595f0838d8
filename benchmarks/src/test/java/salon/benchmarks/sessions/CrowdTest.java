package salon.benchmarks.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.rooms.ChatServer;
import salon.rooms.Settings;
import salon.testing.RunningServer;

@Timeout(120)
class CrowdTest {
    @Test
    void a_crowd_is_in_when_it_is_made_and_gone_when_it_is_closed() throws Exception {
        try (ChatServer server = ChatServer.start(Settings.local())) {
            try (Crowd crowd = new Crowd(new InetSocketAddress("127.0.0.1", server.port()), 30)) {
                assertThat(server.clients()).isEqualTo(30);
                crowd.ping(30);
            }
            while (server.clients() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_client_who_is_turned_away_is_no_client() throws Exception {
        try (RunningServer server = RunningServer.start(listener -> () -> turnsAway(listener))) {
            assertThatThrownBy(() -> new Crowd(address(server), 1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the server turned a client away: {\"type\":\"ERROR\"}");
        }
    }

    private static void turnsAway(ServerSocket listener) {
        try (Socket client = listener.accept()) {
            client.getOutputStream().write("{\"type\":\"ERROR\"}\n".getBytes(UTF_8));
            client.getInputStream().readAllBytes(); // until it has gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_answers_nobody_is_an_exception() throws Exception {
        try (RunningServer server = RunningServer.start(_ -> () -> {})) {
            assertThatThrownBy(() -> new Crowd(address(server), 2, Duration.ofMillis(50)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no client was answered for 50 ms");
        }
    }

    private static InetSocketAddress address(RunningServer server) {
        return (InetSocketAddress) server.listener().getLocalSocketAddress();
    }
}
