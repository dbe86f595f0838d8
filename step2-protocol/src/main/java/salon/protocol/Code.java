package salon.protocol;

/** What a refusal says to programs. The names are those of the wire and never change. */
public enum Code {
    INVALID_DATA,
    INVALID_SESSION,
    INVALID_CREDENTIALS,
    ALREADY_LOGGED_IN,
    USERNAME_EXISTS,
    ROOM_NOT_FOUND,
    ROOM_EXISTS,
    TOO_MANY_ROOMS,
    NOT_IN_ROOM,
    FRAME_TOO_LARGE,
    SERVER_FULL,
    SERVER_BUSY,
    SERVER_ERROR
}
