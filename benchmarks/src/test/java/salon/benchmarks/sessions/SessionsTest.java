package salon.benchmarks.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import salon.testing.RunningServer;

@Timeout(120)
class SessionsTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final Duration SOON = Duration.ofMillis(50);

    @ParameterizedTest
    @EnumSource
    void a_server_of_each_strategy_answers_any_number_of_clients_who_come_and_go(Strategy strategy) throws Exception {
        for (int clients : new int[] {1, 4, 40}) {
            try (SessionServer server = strategy.start(Duration.ZERO);
                    Sessions sessions = new Sessions(server.address(), clients, 2)) {
                while (sessions.unserved() > 0) {
                    sessions.awaitReply();
                }
                sessions.awaitNextReply();
            }
        }
    }

    @Test
    void a_client_beyond_a_pools_threads_is_unserved_and_its_waiting_counts() throws Exception {
        try (SessionServer server = Strategy.POOL_4.start(Duration.ZERO);
                Sessions sessions = new Sessions(server.address(), 6, FOR_EVER)) {
            long everyoneIsThere = System.nanoTime();
            while (sessions.unserved() > 2) {
                sessions.awaitReply();
            }
            sessions.forget(); // a first reply may take long in a JVM that has not loaded its classes
            for (int i = 0; i < 100; i++) {
                sessions.awaitNextReply();
            }
            long waited = System.nanoTime() - everyoneIsThere;
            Histogram latencies = sessions.latencies();
            assertThat(sessions.unserved()).isEqualTo(2);
            assertThat(latencies.getCountBetweenValues(waited, Long.MAX_VALUE)).as("waited all the time").isEqualTo(2);
        }
    }

    @Test
    void a_server_that_hangs_up_is_an_exception() throws Exception {
        try (RunningServer server = RunningServer.start(listener -> () -> hearsOneAndHangsUp(listener));
                Sessions sessions = new Sessions(address(server), 1, FOR_EVER)) {
            assertThatThrownBy(sessions::awaitReply)
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("the server hung up");
        }
    }

    private static void hearsOneAndHangsUp(ServerSocket listener) {
        try (Socket client = listener.accept()) {
            client.getInputStream().readNBytes(Session.PING.length); // unread bytes would be answered with a reset
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_answers_nobody_is_an_exception() throws Exception {
        try (RunningServer server = RunningServer.start(_ -> () -> {});
                Sessions sessions = new Sessions(address(server), 3, FOR_EVER, SOON)) {
            assertThatThrownBy(sessions::awaitReply)
                    .isInstanceOf(IOException.class)
                    .hasMessage("no client was answered for 50 ms");
        }
    }

    private static InetSocketAddress address(RunningServer server) {
        return (InetSocketAddress) server.listener().getLocalSocketAddress();
    }

    @ParameterizedTest
    @CsvSource({
        "THREAD_PER_CLIENT, 300, 300",
        "VIRTUAL,           300, 300",
        "POOL_4,            3,   3",
        "POOL_4,            300, 4",
        "POOL_16,           15,  15",
        "POOL_16,           300, 16",
        "EVENT_LOOP,        300, 1"
    })
    void as_many_wait_at_once_as_there_are_threads_for_them(Strategy strategy, int clients, int atOnce) {
        assertThat(strategy.atOnce(clients)).isEqualTo(atOnce);
    }
}
