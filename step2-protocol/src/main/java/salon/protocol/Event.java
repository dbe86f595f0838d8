package salon.protocol;

import java.time.Instant;

/** What a server tells without having been asked. */
public sealed interface Event extends Message {
    /**
     * Somebody in the room has spoken; the speaker gets it too, as the reply.
     *
     * @param seq from 1, rising by 1 with each message of the room
     */
    record MessageSent(String username, String message, String roomId, long seq, Instant timestamp) implements Event {}

    /** A user's first connection has entered the room. */
    record UserJoined(String username, String roomId) implements Event {}

    /** A user's last connection has left the room. */
    record UserLeft(String username, String roomId) implements Event {}

    /** The server has something to say to everyone: that it stops. */
    record ServerBroadcast(String message, Instant timestamp) implements Event {}
}
