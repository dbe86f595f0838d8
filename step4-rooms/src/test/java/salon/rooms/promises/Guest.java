package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import salon.protocol.Code;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;

/**
 * Somebody in a chat who follows a script: says one thing, and fails the test when what should come does not come within
 * some seconds. What others do while a guest waits for a reply is kept for later. One thread may read while another says.
 */
final class Guest implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final JsonCodec CODEC = new JsonCodec();

    private final String name;
    private final Socket socket;
    private final Connection connection;
    private final Ears ears;
    private String token = "";
    private int lastId;

    private Guest(String name, Socket socket, Connection connection) {
        this.name = name;
        this.socket = socket;
        this.connection = connection;
        this.ears = new Ears(name, connection);
    }

    static Guest dial(String name, int port, Wire wire) throws IOException {
        return dial(name, new Socket(), port, wire);
    }

    /** Connects with a small window: one who never reads has its outbox full soon. */
    static Guest dialNarrow(String name, int port, Wire wire) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        return dial(name, socket, port, wire);
    }

    private static Guest dial(String name, Socket socket, int port, Wire wire) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Guest(name, socket, Connection.dialled(socket, wire.framing()));
    }

    String name() {
        return name;
    }

    /** The session's token; empty before the login. */
    String token() {
        return token;
    }

    // What a guest does, and is answered as it should be

    void registers() throws IOException, ProtocolException {
        hasReply(Reply.RegisterSuccess.class, new Request.Register(name, ChatScript.PASSWORD, Optional.empty()));
    }

    void logsIn() throws IOException, ProtocolException {
        token = hasReply(Reply.LoginSuccess.class, new Request.Login(name, ChatScript.PASSWORD)).sessionToken();
    }

    /** Enters a room and returns who is in it. */
    List<String> joins(String room) throws IOException, ProtocolException {
        return hasReply(Reply.JoinSuccess.class, new Request.JoinRoom(token, room)).members();
    }

    void leaves() throws IOException, ProtocolException {
        hasReply(Reply.LeaveSuccess.class, new Request.LeaveRoom(token));
    }

    /** Speaks, and returns the guest's own copy. */
    Event.MessageSent says(String text) throws IOException, ProtocolException {
        return hasReply(Event.MessageSent.class, new Request.SendMessage(token, text));
    }

    void pings() throws IOException, ProtocolException {
        hasReply(Reply.Pong.class, new Request.Ping());
    }

    void logsOut() throws IOException, ProtocolException {
        hasReply(Reply.LogoutSuccess.class, new Request.Logout(token));
    }

    /** Asks for what is refused like this, and then is answered as if nothing had been. */
    void isRefused(Request request, Refused.Kind kind, Code code) throws IOException, ProtocolException {
        Refused refused = hasReply(Refused.class, request);
        assertThat(refused).as("%s asked for %s", name, request).extracting(Refused::kind, Refused::code)
                .containsExactly(kind, code);
        assertThat(refused.error()).as("what %s is told", name).isNotBlank();
        pings();
    }

    /** Asks, and returns the reply, which has this type. */
    <T extends Message> T hasReply(Class<T> type, Request request) throws IOException, ProtocolException {
        Message reply = asks(request);
        assertThat(reply).as("the answer to %s, who sent %s", name, request).isInstanceOf(type);
        return type.cast(reply);
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
        connection.write(json);
        connection.flush();
    }

    /** Writes this request so many times, in as few packets as the system likes. */
    void pipelines(int times, Request request) throws IOException {
        for (int i = 0; i < times; i++) {
            connection.write(CODEC.encode(new Envelope(request, Optional.of(new JsonPrimitive(++lastId)))));
        }
        connection.flush();
    }

    // What a guest hears

    /** The reply to this request; events before it are kept. */
    Message replyTo(JsonPrimitive id) throws IOException, ProtocolException {
        return ears.replyTo(id);
    }

    /** The next of all that comes. */
    Envelope hearsNext() throws IOException, ProtocolException {
        return ears.next();
    }

    /** Hears somebody say this next. */
    Event.MessageSent hears(Guest who, String text) throws IOException, ProtocolException {
        Message next = hearsNext().message();
        assertThat(next).as("what %s hears", name)
                .isInstanceOfSatisfying(Event.MessageSent.class, message -> {
                    assertThat(message.username()).as("who spoke to %s", name).isEqualTo(who.name);
                    assertThat(message.message()).as("what %s heard %s say", name, who.name).isEqualTo(text);
                });
        return (Event.MessageSent) next;
    }

    /** Learns exactly this next. */
    void sees(Event event) throws IOException, ProtocolException {
        Envelope next = hearsNext();
        assertThat(next.message()).as("what %s sees", name).isEqualTo(event);
        assertThat(next.id()).as("the id of an event that %s sees", name).isEmpty();
    }

    /** Whether this has come while the guest waited for something else. */
    boolean hasSeen(Event event) {
        return ears.haveKept(event);
    }

    /** What others did while the guest waited for its replies, which it will not be asked about again. */
    List<Message> forgets() {
        return ears.forget();
    }

    /** Has heard nothing that was not asked for: the reply to a PING comes first. */
    void hearsNothing() throws IOException, ProtocolException {
        pings();
        ears.haveKeptNothing();
    }

    /** Hears that the server stops, after whatever was on its way. */
    void hearsTheLastWord() throws IOException, ProtocolException {
        Message next = hearsNext().message();
        while (!(next instanceof Event.ServerBroadcast)) {
            next = hearsNext().message();
        }
        hearsTheEnd();
    }

    /** Hears nothing any more: the server has closed. */
    void hearsTheEnd() throws IOException, ProtocolException {
        ears.hearTheEnd();
    }

    // How a guest leaves

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
