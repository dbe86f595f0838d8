package salon.protocol;

import java.util.Optional;

/**
 * What a client asks for. A request holds what was typed, right or wrong: {@link Rules} says whether a server takes it.
 * A field that is missing, or holds something other than text, reads as {@link #NOT_TEXT}, which breaks every rule; so
 * a server can look at the session first and at the other fields after.
 */
public sealed interface Request extends Message {
    /** Stands for a value that is no text; no rule allows it and no token equals it. */
    String NOT_TEXT = "\0";

    /** Asks for an account. */
    record Register(String username, String password, Optional<String> email) implements Request {}

    /** Proves who the client is and opens a session on this connection. */
    record Login(String username, String password) implements Request {}

    /** Asks whether the server is there, and how long the way is. Needs no session. */
    record Ping() implements Request {}

    /** What only somebody who has logged in may ask for. */
    sealed interface InSession extends Request {
        /** The token that the connection's login was answered with. */
        String sessionToken();
    }

    /** Asks which rooms there are. */
    record ListRooms(String sessionToken) implements InSession {}

    /** Asks for a new room. The name is the id, and the description empty, where they are left out. */
    record CreateRoom(String sessionToken, String roomId, Optional<String> name, Optional<String> description)
            implements InSession {}

    /** Enters a room, and leaves the one that the connection is in. */
    record JoinRoom(String sessionToken, String roomId) implements InSession {}

    /** Leaves the room that the connection is in. */
    record LeaveRoom(String sessionToken) implements InSession {}

    /** Speaks to everyone in the room. */
    record SendMessage(String sessionToken, String message) implements InSession {}

    /** Says goodbye: the last request of a connection. */
    record Logout(String sessionToken) implements InSession {}
}
