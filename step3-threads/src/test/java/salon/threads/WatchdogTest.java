package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.protocol.Connection;
import salon.protocol.Patience;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchdogTest {
    private static final int FIRST = 800_000; // characters, more than the sockets' buffers hold: what follows waits
    private static final int NEXT = 100_000;
    private static final long FIRST_WEIGHT = ScriptedSink.letterOf(FIRST).weight() + 16; // with its place in a queue
    private static final long NEXT_WEIGHT = ScriptedSink.letterOf(NEXT).weight() + 16;

    private final Clients<Client> clients = new ConnectedClients<>(10);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** A client that does not read, for whom so many letters lie behind the first one. */
    private Client withLetters(int count) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sockets.add(new Socket(listener.getInetAddress(), listener.getLocalPort()));
            Socket socket = listener.accept();
            socket.setSendBufferSize(4_096);
            sockets.add(socket);
            Connection connection = Connection.accepted(socket, 65_536, Patience.ENDLESS);
            Client client = new Client(connection, 100, Duration.ofMinutes(1));
            assertThat(client.offer(ScriptedSink.letterOf(FIRST))).isTrue();
            for (int i = 0; i < count; i++) {
                assertThat(client.offer(ScriptedSink.letterOf(NEXT))).isTrue();
            }
            clients.enter(client);
            return client;
        }
    }

    private static boolean takesMore(Client client) {
        return client.offer(ScriptedSink.letter(1));
    }

    @Test
    void when_more_is_waiting_than_may_those_for_whom_most_is_waiting_are_dropped_until_the_rest_fits() throws Exception {
        Client few = withLetters(2);
        Client most = withLetters(9);
        Client many = withLetters(6);
        new Watchdog(clients, 2 * FIRST_WEIGHT + 9 * NEXT_WEIGHT).run(); // 17 are waiting: without the 9, 8 are left
        assertThat(takesMore(most)).as("the client with 9 letters lying takes one more").isFalse();
        assertThat(takesMore(many)).as("the client with 6 letters lying takes one more").isTrue();
        assertThat(takesMore(few)).as("the client with 2 letters lying takes one more").isTrue();
    }

    @Test
    void what_waits_for_everyone_is_weighed_once() throws Exception {
        Letter toAll = ScriptedSink.letterOf(NEXT);
        List<Client> everyone = List.of(withLetters(0), withLetters(0), withLetters(0));
        everyone.forEach(client -> client.offer(toAll));
        new Watchdog(clients, 3 * FIRST_WEIGHT + NEXT_WEIGHT + 32).run();
        assertThat(everyone).as("clients that take one more letter").allMatch(WatchdogTest::takesMore);
    }

    @Test
    void as_long_as_all_fits_nobody_is_dropped() throws Exception {
        Client client = withLetters(9);
        new Watchdog(clients, FIRST_WEIGHT + 9 * NEXT_WEIGHT).run();
        assertThat(takesMore(client)).as("a client takes one more letter").isTrue();
    }
}
