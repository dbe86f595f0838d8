package salon.threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.protocol.Connection;
import salon.protocol.Event;
import salon.testing.Doing;
import salon.testing.ScriptClient;

@Timeout(120)
class ClientTest {
    /** More than the sockets' buffers hold: a writer is stuck with it until the other side reads. */
    private static final Letter HUGE = new Letter(
            new Event.MessageSent("bob", "m".repeat(16 << 20), "tech", 1, Instant.EPOCH));
    /** The same, and not so large that there is no room behind it. */
    private static final Letter LARGE = new Letter(
            new Event.MessageSent("bob", "m".repeat(800_000), "tech", 1, Instant.EPOCH));
    private static final int CAPACITY = 4;

    private ScriptClient ada;
    private Socket socket;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ada = ScriptClient.connect("Ada", listener.getLocalPort());
            socket = listener.accept();
        }
        socket.setSendBufferSize(8192);
    }

    @AfterEach
    void disconnect() throws IOException {
        ada.close();
        socket.close();
    }

    private Client client(Duration patience) throws IOException {
        return new Client(Connection.accepted(socket, 65_536), CAPACITY, patience);
    }

    private void offersTooMuch(Client client) {
        assertThat(IntStream.range(0, 100).allMatch(_ -> client.offer(HUGE)))
                .as("all of 100 letters are taken").isFalse();
    }

    @Test
    void when_too_many_letters_are_lying_the_connection_ends_and_who_offers_does_not_wait() throws Exception {
        try (Client client = client(Duration.ofMinutes(1))) {
            offersTooMuch(client);
            Doing.start(() -> {
                while (ada.hears(1 << 16).length > 0) {
                    // what had been sent before the end
                }
                return true;
            }).result("the connection ends");
        } catch (IOException reset) {
            // ends it as well: the server had more to say
        }
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void who_is_hung_up_on_gets_the_last_word_whoever_offers_at_that_moment() throws Exception {
        try (Client client = client(Duration.ofMinutes(1))) {
            Doing<Boolean> offering = Doing.start(() -> {
                while (client.offer(ScriptedSink.letter(1))) {
                    while (client.letters().size() > 1) {
                        Thread.onSpinWait(); // never too many: only the last word may end this
                    }
                }
                return client.offer(ScriptedSink.letter(2));
            });
            ada.hearsLine();
            client.hangUp(new Event.ServerBroadcast("We close.", Instant.EPOCH));
            String line = ada.hearsLine();
            while (line.contains("USER_JOINED")) {
                line = ada.hearsLine();
            }
            assertThat(line).as("what comes after the letters").contains("We close.");
            assertThat(offering.result("offering ends")).as("a letter is taken after the last word").isFalse();
            ada.endsSending();
        }
    }

    @Test
    void closing_waits_until_everything_taken_is_written() throws Exception {
        Client client = client(Duration.ofMinutes(1));
        Letter[] letters = {ScriptedSink.letter(1), ScriptedSink.letter(2), ScriptedSink.letter(3)};
        for (Letter letter : letters) {
            assertThat(client.offer(letter)).isTrue();
        }
        ada.endsSending();
        client.close();
        for (Letter letter : letters) {
            ada.hears(new String(letter.json(), UTF_8) + "\n");
        }
        ada.hearsTheEnd();
        assertThat(client.offer(ScriptedSink.letter(4))).as("a letter is taken after close").isFalse();
    }

    @Test
    void closing_does_not_wait_longer_than_the_patience() throws Exception {
        Client client = client(Duration.ofMillis(50));
        client.offer(HUGE);
        Doing.start(() -> {
            client.close();
            return true;
        }).result("closing ends though nobody reads");
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void who_does_not_take_replies_is_given_up_when_the_patience_ends() throws Exception {
        try (Client client = client(Duration.ofMillis(50))) {
            client.offer(LARGE);
            while (ada.socket().getInputStream().available() == 0) {
                Thread.onSpinWait(); // until the writer is at it: it does not come back for the others
            }
            for (int i = 0; i < CAPACITY; i++) {
                client.offer(ScriptedSink.letter(i));
            }
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(client::awaitRoom);
        }
    }

    @Test
    void hanging_up_says_a_last_word_and_ends_the_reading() throws Exception {
        Connection connection = Connection.accepted(socket, 65_536);
        Client client = new Client(connection, CAPACITY, Duration.ofMinutes(1));
        var reading = Doing.start(connection::read);
        client.hangUp(new Event.ServerBroadcast("We close.", Instant.EPOCH));
        assertThat(reading.result("the reading thread finds the stream at its end")).isEmpty();
        assertThat(ada.hearsLine()).contains("SERVER_BROADCAST", "We close.");
        client.abort();
    }
}
