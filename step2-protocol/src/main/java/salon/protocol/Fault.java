package salon.protocol;

/**
 * What can be wrong with what a client sent, or with the server at the moment. Several faults share a code; each has a
 * sentence of its own for people, in {@link Sentences}.
 */
public enum Fault {
    NOT_UTF8(Code.INVALID_DATA),
    NOT_JSON(Code.INVALID_DATA),
    EMPTY_FRAME(Code.INVALID_DATA),
    BAD_TYPE(Code.INVALID_DATA),
    BAD_ID(Code.INVALID_DATA),
    BAD_PAYLOAD(Code.INVALID_DATA),
    NOT_SERVED(Code.INVALID_DATA),
    BAD_USERNAME(Code.INVALID_DATA),
    BAD_PASSWORD(Code.INVALID_DATA),
    BAD_EMAIL(Code.INVALID_DATA),
    BAD_MESSAGE(Code.INVALID_DATA),
    BAD_ROOM_ID(Code.INVALID_DATA),
    BAD_ROOM_TEXT(Code.INVALID_DATA),
    NO_SESSION(Code.INVALID_SESSION),
    WRONG_CREDENTIALS(Code.INVALID_CREDENTIALS),
    WRONG_ONCE_TOO_OFTEN(Code.INVALID_CREDENTIALS),
    ALREADY_LOGGED_IN(Code.ALREADY_LOGGED_IN),
    USERNAME_TAKEN(Code.USERNAME_EXISTS),
    NO_SUCH_ROOM(Code.ROOM_NOT_FOUND),
    ROOM_TAKEN(Code.ROOM_EXISTS),
    TOO_MANY_ROOMS(Code.TOO_MANY_ROOMS),
    NOT_IN_ROOM(Code.NOT_IN_ROOM),
    FRAME_TOO_LARGE(Code.FRAME_TOO_LARGE),
    SERVER_FULL(Code.SERVER_FULL),
    SERVER_BUSY(Code.SERVER_BUSY),
    SERVER_STOPPING(Code.SERVER_BUSY),
    SERVER_FAILED(Code.SERVER_ERROR);

    private final Code code;

    Fault(Code code) {
        this.code = code;
    }

    /** The code that goes over the wire. */
    public Code code() {
        return code;
    }

    /** Whether the server closes the connection after this refusal; after any other, the conversation goes on. */
    public boolean closes() {
        return switch (this) {
            case WRONG_ONCE_TOO_OFTEN, FRAME_TOO_LARGE, SERVER_FULL -> true;
            default -> false;
        };
    }
}
