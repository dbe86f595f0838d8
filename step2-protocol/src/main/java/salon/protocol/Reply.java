package salon.protocol;

import java.time.Instant;
import java.util.List;

/** What a server answers to one request, and only to who asked. */
public sealed interface Reply extends Message {
    /** The account is there. */
    record RegisterSuccess(String userId, String message) implements Reply {}

    /** The session is open; its token goes with every later request. */
    record LoginSuccess(String userId, String sessionToken, String username) implements Reply {}

    /** The rooms there are. */
    record RoomsList(List<RoomInfo> rooms) implements Reply {
        /** The list is the reply's own. */
        public RoomsList {
            rooms = List.copyOf(rooms);
        }
    }

    /** One room, as seen from outside. */
    record RoomInfo(String id, String name, String description, int membersCount) {}

    /** The room is there; whoever made it is not in it yet. */
    record CreateSuccess(String roomId, String roomName) implements Reply {}

    /** The connection is in the room, with these users: every later event of the room counts from here. */
    record JoinSuccess(String roomId, String roomName, List<String> members) implements Reply {
        /** The list is the reply's own. */
        public JoinSuccess {
            members = List.copyOf(members);
        }
    }

    /** The connection has left the room. */
    record LeaveSuccess(String roomId) implements Reply {}

    /** The server is there. */
    record Pong(Instant timestamp) implements Reply {}

    /** The session is over; the server closes the connection. */
    record LogoutSuccess() implements Reply {}

    /**
     * The request was not carried out.
     *
     * @param kind which of the protocol's error types it is
     * @param code for programs; it never changes
     * @param error for people: a sentence in the server's language
     */
    record Refused(Kind kind, Code code, String error) implements Reply {
        /** The types that a refusal may have. Their names are those of the wire. */
        public enum Kind { ERROR, REGISTER_ERROR, LOGIN_ERROR, CREATE_ERROR, JOIN_ERROR }
    }
}
