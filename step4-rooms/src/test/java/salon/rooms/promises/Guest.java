package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import salon.protocol.Code;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;

/**
 * Somebody in a chat who follows a script: does one thing, and fails the test when what should come of it does not come
 * within some seconds.
 */
final class Guest extends Caller {
    private String token = "";

    private Guest(String name, Socket socket, int port, Wire wire) throws IOException {
        super(name, socket, port, wire);
    }

    static Guest dial(String name, int port, Wire wire) throws IOException {
        return new Guest(name, new Socket(), port, wire);
    }

    /** Connects with a small window: one who never reads has its outbox full soon. */
    static Guest dialNarrow(String name, int port, Wire wire) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        return new Guest(name, socket, port, wire);
    }

    /** The session's token; empty before the login. */
    String token() {
        return token;
    }

    // What a guest does, and is answered as it should be

    void registers() throws IOException, ProtocolException {
        hasReply(Reply.RegisterSuccess.class, new Request.Register(name(), ChatScript.PASSWORD, Optional.empty()));
    }

    void logsIn() throws IOException, ProtocolException {
        token = hasReply(Reply.LoginSuccess.class, new Request.Login(name(), ChatScript.PASSWORD)).sessionToken();
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
        assertThat(refused).as("%s asked for %s", name(), request).extracting(Refused::kind, Refused::code)
                .containsExactly(kind, code);
        assertThat(refused.error()).as("what %s is told", name()).isNotBlank();
        pings();
    }

    /** Asks, and returns the reply, which has this type. */
    <T extends Message> T hasReply(Class<T> type, Request request) throws IOException, ProtocolException {
        Message reply = asks(request);
        assertThat(reply).as("the answer to %s, who sent %s", name(), request).isInstanceOf(type);
        return type.cast(reply);
    }

    /** Hears somebody say this next. */
    Event.MessageSent hears(Guest who, String text) throws IOException, ProtocolException {
        Message next = hearsNext().message();
        assertThat(next).as("what %s hears", name())
                .isInstanceOfSatisfying(Event.MessageSent.class, message -> {
                    assertThat(message.username()).as("who spoke to %s", name()).isEqualTo(who.name());
                    assertThat(message.message()).as("what %s heard %s say", name(), who.name()).isEqualTo(text);
                });
        return (Event.MessageSent) next;
    }

    /** Learns exactly this next. */
    void sees(Event event) throws IOException, ProtocolException {
        Envelope next = hearsNext();
        assertThat(next.message()).as("what %s sees", name()).isEqualTo(event);
        assertThat(next.id()).as("the id of an event that %s sees", name()).isEmpty();
    }

    /** Has heard nothing that was not asked for: the reply to a PING comes first. */
    void hearsNothing() throws IOException, ProtocolException {
        pings();
        assertThat(forgets()).as("what %s heard and should not", name()).isEmpty();
    }

    /** Hears that the server stops, after whatever was on its way, and hangs up, too. */
    void hearsTheLastWord() throws IOException, ProtocolException {
        Message next = hearsNext().message();
        while (!(next instanceof Event.ServerBroadcast)) {
            next = hearsNext().message();
        }
        hearsTheEnd();
        close();
    }
}
