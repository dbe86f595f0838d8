package salon.rooms;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Optional;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Framing;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.testing.Doing;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;

/** Somebody at the other end of a socket, who asks in requests and hears messages. Used by one thread. */
final class Visitor implements AutoCloseable {
    private final String name;
    private final ScriptClient line;
    private final Connection connection;

    Visitor(RunningServer server, String name, Framing framing) throws IOException {
        this.name = name;
        this.line = server.connect(name);
        line.socket().setSoTimeout(0); // a visitor waits in a thread of its own, as long as anything moves
        this.connection = Connection.dialled(line.socket(), framing);
    }

    void asks(Request request) throws IOException {
        connection.send(Envelope.of(request));
    }

    /** Hears a message of this kind next. */
    <T extends Message> T hears(Class<T> kind) throws Exception {
        Object heard = next(kind.getSimpleName()).map(Object.class::cast).orElse("the end");
        if (!kind.isInstance(heard)) {
            throw new AssertionError("%s should hear %s, and heard %s".formatted(name, kind.getSimpleName(), heard));
        }
        return kind.cast(heard);
    }

    /** Hears nothing any more, for the other side has closed, and hangs up. */
    void hearsTheEnd() throws Exception {
        Optional<Message> heard = next("the end");
        if (heard.isPresent()) {
            throw new AssertionError("%s should hear the end, and heard %s".formatted(name, heard.get()));
        }
        close();
    }

    private Optional<Message> next(String expected) throws Exception {
        try {
            return Doing.start(() -> connection.read().map(Envelope::message)).result(name + " hears " + expected);
        } catch (ProtocolException e) {
            throw new AssertionError(name + " should hear a message, and heard what is none: " + e.fault(), e);
        } catch (SocketException | EOFException e) { // the other side has closed inside a frame, or with bytes of ours unread
            throw new AssertionError("%s should hear %s, and the connection broke (%s)"
                    .formatted(name, expected, e.getMessage()), e);
        }
    }

    /** Registers, logs in and joins; returns the session's token. */
    String enters(String roomId) throws Exception {
        asks(new Request.Register(name, "secret", Optional.empty()));
        hears(Reply.RegisterSuccess.class);
        asks(new Request.Login(name, "secret"));
        String token = hears(Reply.LoginSuccess.class).sessionToken();
        asks(new Request.JoinRoom(token, roomId));
        hears(Reply.JoinSuccess.class);
        return token;
    }

    /** The line, for what is no message. */
    ScriptClient line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
