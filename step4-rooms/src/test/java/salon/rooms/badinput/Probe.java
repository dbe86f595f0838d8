package salon.rooms.badinput;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.protocol.Vocabulary;
import salon.rooms.promises.Wire;

/** A client that sends any bytes and hears messages. Used by one thread. */
final class Probe implements AutoCloseable {
    static final String PASSWORD = "open sesame";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Optional<JsonPrimitive> ALIVE = Optional.of(new JsonPrimitive("alive?"));

    private final String name;
    private final Socket socket;
    private final Connection connection;

    private Probe(String name, Socket socket, Wire wire) throws IOException {
        this.name = name;
        this.socket = socket;
        this.connection = Connection.dialled(socket, wire.framing());
    }

    /** Connects to a port of the loopback address; the name is for who reads why a test has failed. */
    static Probe connect(String name, int port, Wire wire) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Probe(name, socket, wire);
    }

    /** Registers under this name, logs in, enters the room, and returns the session's token. */
    String enters(String room, String name) throws IOException, ProtocolException {
        asks(new Request.Register(name, PASSWORD, Optional.empty()));
        String token = ((Reply.LoginSuccess) asks(new Request.Login(name, PASSWORD))).sessionToken();
        asks(new Request.JoinRoom(token, room));
        return token;
    }

    /** Asks, and returns what comes next. */
    Message asks(Request request) throws IOException, ProtocolException {
        connection.send(Envelope.of(request));
        return next().orElseThrow().message();
    }

    private Optional<Envelope> next() throws IOException, ProtocolException {
        try {
            return connection.read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError(name + ": neither an answer nor the end came within seconds", e);
        }
    }

    /** Sends bytes, so many of them in one write. */
    void sends(byte[] bytes, int atOnce) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (int sent = 0; sent < bytes.length; sent += Math.min(atOnce, bytes.length - sent)) {
            out.write(bytes, sent, Math.min(atOnce, bytes.length - sent));
        }
    }

    /** Sends a PING, and returns what came before its reply. */
    String hearsBeforePong() throws IOException, ProtocolException {
        connection.send(new Envelope(new Request.Ping(), ALIVE));
        List<String> heard = new ArrayList<>();
        for (Envelope next = some(heard); !next.id().equals(ALIVE); next = some(heard)) {
            note(next, heard);
        }
        return String.join(", ", heard);
    }

    private Envelope some(List<String> heard) throws IOException, ProtocolException {
        return next().orElseThrow(() -> new AssertionError(
                "%s: a PING was not answered, but the connection closed, after %s".formatted(name, heard)));
    }

    /** Returns what comes before the end. */
    String hearsBeforeTheEnd() throws IOException, ProtocolException {
        List<String> heard = new ArrayList<>();
        for (Optional<Envelope> next = next(); next.isPresent(); next = next()) {
            note(next.get(), heard);
        }
        return String.join(", ", heard);
    }

    /** What others do is no answer. */
    private static void note(Envelope envelope, List<String> heard) {
        if (!(envelope.message() instanceof Event) || envelope.id().isPresent()) {
            heard.add(words(envelope.message()));
        }
    }

    /** A message's type; a refusal's code behind it. */
    static String words(Message message) {
        String type = Vocabulary.type(message);
        return message instanceof Refused refused ? type + " " + refused.code() : type;
    }

    /** Has nothing more to say, and still listens. */
    void endsSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Is gone without a goodbye: the server gets a reset. */
    void vanishes() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
