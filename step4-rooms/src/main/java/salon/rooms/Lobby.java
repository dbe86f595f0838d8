package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.threads.Recipient;

/**
 * All the rooms, and who is in which: a connection is in one room at most (task 4.3).
 *
 * <p>Any thread may call any method; for one connection, one thread at a time does. However connections cross, from one
 * room to the other and back, no two threads wait for each other. After a call that is refused, and after a member that
 * throws, the lobby goes on for everybody else.
 */
public interface Lobby {
    /** The rooms, in the order in which they were made. */
    List<Reply.RoomInfo> rooms();

    /**
     * Makes a room. Of any number of threads that make one of the same id, exactly one does, and the limit is never
     * passed.
     *
     * @throws ProtocolException {@link Fault#ROOM_TAKEN}, {@link Fault#TOO_MANY_ROOMS}, or {@link
     *     Fault#SERVER_STOPPING} after {@link #silence()}
     */
    void create(String roomId, String name, String description) throws ProtocolException;

    /**
     * Moves a connection into a room. It has left the one that it was in before it enters: nobody sees it in both.
     *
     * @throws ProtocolException {@link Fault#NO_SUCH_ROOM}; the connection then stays where it is
     */
    void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id) throws ProtocolException;

    /** Takes a connection out of its room and returns that room's id; nothing if it is in none. */
    Optional<String> leave(Recipient who);

    /**
     * Speaks in the room that the connection is in, and returns that room's id.
     *
     * @throws ProtocolException {@link Fault#NOT_IN_ROOM}, or {@link Fault#SERVER_STOPPING} after {@link #silence()}
     */
    String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException;

    /**
     * Silences all rooms for good, before a stop. When this returns, all that was ever said has been offered to
     * everyone who was there to hear it, and nothing is said any more, in no room.
     */
    void silence();
}
