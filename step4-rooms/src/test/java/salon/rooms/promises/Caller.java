package salon.rooms.promises;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Request;

/** Somebody who has connected: sends frames, hears frames, and leaves. One thread may send while another listens. */
class Caller implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final JsonCodec CODEC = new JsonCodec();

    private final String name;
    private final Socket socket;
    private final Wire wire;
    private final Connection connection;
    private final Ears ears;
    private int lastId;

    /** Connects to a port of the loopback address. */
    Caller(String name, Socket socket, int port, Wire wire) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.name = name;
        this.socket = socket;
        this.wire = wire;
        this.connection = Connection.dialled(socket, wire.framing());
        this.ears = new Ears(name, connection);
    }

    String name() {
        return name;
    }

    /** Asks, and returns the reply. */
    Message asks(Request request) throws IOException, ProtocolException {
        return replyTo(sends(request));
    }

    /** Sends a request and does not wait. */
    JsonPrimitive sends(Request request) throws IOException {
        JsonPrimitive id = new JsonPrimitive(++lastId);
        connection.send(new Envelope(request, Optional.of(id)));
        return id;
    }

    /** Sends a frame of this text. */
    void sends(String json) throws IOException {
        sends(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame of these bytes. */
    void sends(byte[] json) throws IOException {
        connection.write(List.of(json));
    }

    /** Sends a request's frame but for its last byte. */
    void begins(Request request) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        wire.framing().write(CODEC.encode(Envelope.of(request)), frame);
        socket.getOutputStream().write(frame.toByteArray(), 0, frame.size() - 1);
    }

    /** Writes this request so many times, in as few packets as the system likes. */
    void pipelines(int times, Request request) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            requests.add(CODEC.encode(new Envelope(request, Optional.of(new JsonPrimitive(++lastId)))));
        }
        connection.write(requests);
    }

    /** The reply to this request; events before it are kept. */
    Message replyTo(JsonPrimitive id) throws IOException, ProtocolException {
        return ears.replyTo(id);
    }

    /** The next of all that comes. */
    Envelope hearsNext() throws IOException, ProtocolException {
        return ears.next();
    }

    /** Whether this has come while the caller waited for something else. */
    boolean hasSeen(Event event) {
        return ears.haveKept(event);
    }

    /** What others did while the caller waited for its replies, which it will not be asked about again. */
    List<Message> forgets() {
        return ears.forget();
    }

    /** Hears nothing any more: the server has closed. */
    void hearsTheEnd() throws IOException, ProtocolException {
        ears.hearTheEnd();
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
