package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import salon.protocol.Reply;
import salon.threads.Recipient;

/**
 * Where members hear each other (task 4.2). A member is a connection; several may be one user's.
 *
 * <ul>
 *   <li><b>One order.</b> Every member is offered the room's messages in the same order. {@code seq} is 1 for the
 *       room's first message and rises by exactly 1 with each.
 *   <li><b>Nothing from before, nothing missed after.</b> Who joins is offered {@code JOIN_SUCCESS} with the users in
 *       the room, itself among them, each once; then every event that follows, and none that came before.
 *   <li><b>Users come and go once.</b> {@code USER_JOINED} is offered to the others when a user's first connection
 *       joins, {@code USER_LEFT} when the last one leaves.
 *   <li><b>Nobody waits for anybody.</b> Offering never waits; a member that takes no more is passed over, and leaves
 *       by itself. The room encodes and writes nothing: letters encode themselves later.
 *   <li><b>A member's bug is its own.</b> If an {@code offer} throws, that call may fail with it; the room goes on.
 *   <li>Any thread may call any method. When it returns, all that it offers has been offered.
 * </ul>
 */
public interface Room {
    /** The room as seen from outside; its count is of users, not of connections. */
    Reply.RoomInfo info();

    /**
     * Lets a connection in and offers it {@code JOIN_SUCCESS}. If it is in already, that is all that happens.
     *
     * @param id the request's, for the reply
     */
    void join(Recipient who, String username, Optional<JsonPrimitive> id);

    /** Lets a connection go; nothing happens if it is not in. */
    void leave(Recipient who);

    /**
     * Offers a message to every member. The speaker's own copy is its reply.
     *
     * @param id the request's, for the speaker's copy alone
     * @return false if the speaker is not in the room, or the room is silent; nobody hears anything then
     */
    boolean say(Recipient who, String text, Optional<JsonPrimitive> id);

    /**
     * Silences the room for good, before a stop. When this returns, all that was ever said has been offered to every
     * member, and nothing is said any more; users may still come and go.
     */
    void silence();
}
