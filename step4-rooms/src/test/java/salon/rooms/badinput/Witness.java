package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.rooms.client.ChatClient;
import salon.rooms.promises.Wire;

/**
 * A member of a room who speaks there, notes how long the server took to send its own words back, and notes the number
 * of every message it hears. One thread speaks; the client's hears; the notes are safe for both.
 */
final class Witness implements AutoCloseable {
    static final String ROOM = "random";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PASSWORD = "open sesame";

    private final String name;
    private final ChatClient client;
    private final String token;
    private final Queue<Long> numbers = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    Witness(String name, int port, Wire wire) throws IOException {
        this.name = name;
        this.client = new ChatClient(
                new Socket(InetAddress.getLoopbackAddress(), port), wire.framing(), PATIENCE, this::hears);
        client.ask(new Request.Register(name, PASSWORD, Optional.empty()));
        this.token = ((Reply.LoginSuccess) client.ask(new Request.Login(name, PASSWORD))).sessionToken();
        client.ask(new Request.JoinRoom(token, ROOM));
    }

    private void hears(Envelope envelope) {
        if (envelope.message() instanceof MessageSent said) {
            numbers.add(said.seq());
        }
    }

    String token() {
        return token;
    }

    /** Says something and waits until it comes back. */
    void speaks() throws IOException {
        long start = System.nanoTime();
        Message own = client.ask(new Request.SendMessage(token, "as I said"));
        nanos.add(System.nanoTime() - start);
        assertThat(own).as("what %s got for its message", name).isInstanceOf(MessageSent.class);
    }

    /** Has heard every message of its room, each once and in order. */
    void hasMissedNothing() {
        List<Long> heard = new ArrayList<>(numbers);
        assertThat(nanos).as("how long each of %s's messages took", name).isNotEmpty();
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i)).as("the number that %s heard after %d", name, heard.get(i - 1))
                    .isEqualTo(heard.get(i - 1) + 1);
        }
        assertThat(heard).as("the numbers of what %s heard, its own %d messages among them", name, nanos.size())
                .hasSizeGreaterThanOrEqualTo(nanos.size());
    }

    /** How long each of its messages took to come back. */
    List<Long> nanos() {
        return List.copyOf(nanos);
    }

    @Override
    public void close() {
        client.close();
    }
}
