package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.ProtocolException;

/** What a caller hears. Events that come while it waits for a reply are kept for later. Used by one thread. */
final class Ears {
    private final String name;
    private final Connection connection;
    private final Queue<Envelope> kept = new ArrayDeque<>();

    Ears(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** The reply to this request. */
    Message replyTo(JsonPrimitive id) throws IOException, ProtocolException {
        String what = "the reply to its request " + id;
        Envelope next = read(what);
        while (!next.id().equals(Optional.of(id))) {
            assertThat(next.message()).as("%s waited for %s, and heard", name, what).isInstanceOf(Event.class);
            kept.add(next);
            next = read(what);
        }
        return next.message();
    }

    /** The next of all that comes. */
    Envelope next() throws IOException, ProtocolException {
        return kept.isEmpty() ? read("something") : kept.remove();
    }

    private Envelope read(String what) throws IOException, ProtocolException {
        return readOrEnd(what).orElseThrow(() ->
                new AssertionError("%s should hear %s, and the server closed".formatted(name, what)));
    }

    private Optional<Envelope> readOrEnd(String what) throws IOException, ProtocolException {
        try {
            return connection.read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("%s should hear %s, and heard nothing for seconds".formatted(name, what), e);
        } catch (EOFException e) {
            throw new AssertionError("%s should hear %s, and was cut off inside a frame".formatted(name, what), e);
        }
    }

    boolean haveKept(Event event) {
        return kept.stream().anyMatch(envelope -> envelope.message().equals(event));
    }

    List<Message> forget() {
        List<Message> all = kept.stream().map(Envelope::message).toList();
        kept.clear();
        return all;
    }

    void haveKeptNothing() {
        assertThat(kept).as("what %s heard and should not", name).isEmpty();
    }

    void hearTheEnd() throws IOException, ProtocolException {
        haveKeptNothing();
        assertThat(readOrEnd("the end")).as("what %s hears instead of the end", name).isEmpty();
    }
}
