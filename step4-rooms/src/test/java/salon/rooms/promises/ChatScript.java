package salon.rooms.promises;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import salon.protocol.ProtocolException;
import salon.rooms.ChatServer;
import salon.rooms.Settings;

/** A server and its guests. Any thread may bring a guest; the end of the script is the end of them all. */
final class ChatScript implements AutoCloseable {
    static final String PASSWORD = "open sesame";

    private final ChatServer server;
    private final Wire wire;
    private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();

    private ChatScript(ChatServer server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /** Begins on a server that runs in this way. */
    static ChatScript in(Way way) throws IOException {
        return with(way.settings(), way.wire());
    }

    /** Begins on a server with these settings, where guests speak in lines. */
    static ChatScript with(Settings settings) throws IOException {
        return with(settings, Wire.LINES);
    }

    static ChatScript with(Settings settings, Wire wire) throws IOException {
        return new ChatScript(ChatServer.start(settings), wire);
    }

    /** Somebody who has connected. */
    Guest guest(String name) throws IOException {
        return guest(name, wire);
    }

    /** Somebody who has connected and speaks like this. */
    Guest guest(String name, Wire like) throws IOException {
        Guest guest = Guest.dial(name, server.port(), like);
        guests.add(guest);
        return guest;
    }

    /** Somebody who has an account and has logged in. */
    Guest member(String name) throws IOException, ProtocolException {
        Guest guest = guest(name);
        guest.registers();
        guest.logsIn();
        return guest;
    }

    /** Somebody who has an account, has logged in, and is in a room. */
    Guest memberOf(String room, String name) throws IOException, ProtocolException {
        Guest guest = member(name);
        guest.joins(room);
        return guest;
    }

    /** One more connection of a user who has an account. */
    Guest again(String name) throws IOException, ProtocolException {
        Guest guest = guest(name);
        guest.logsIn();
        return guest;
    }

    /** Somebody who is in a room and will not read: its receiving window is small, so that it is full soon. */
    Guest deafMemberOf(String room, String name) throws IOException, ProtocolException {
        Guest guest = Guest.dialNarrow(name, server.port(), wire);
        guests.add(guest);
        guest.registers();
        guest.logsIn();
        guest.joins(room);
        return guest;
    }

    ChatServer server() {
        return server;
    }

    /** Stops the server in an orderly way, with the guests still there. */
    void stops() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        for (Guest guest : guests) {
            guest.close();
        }
        stops();
    }
}
