package salon.protocol;

/**
 * Turns a frame into a message and a message into a frame (task 2.4).
 *
 * <pre>
 *   {"type": "JOIN_ROOM", "id": "7", "payload": {"session_token": "…", "room_id": "tech"}, "timestamp": "…"}
 * </pre>
 * <ul>
 *   <li>A frame is UTF-8, and JSON as RFC 8259 has it: no byte order mark, comments, single quotes, trailing commas,
 *       NaN, nor anything after the value. The value is an object.
 *   <li>Where the RFC leaves it open: of fields of one name the last one counts, and half of a surrogate pair is
 *       refused, escaped or not. Nesting past 255 levels and numbers of more than 1,023 characters may be refused.
 *   <li>{@code type} is a string, and one that {@link Vocabulary} knows.
 *   <li>{@code id} may be left out; else it is a string of at most 64 characters (code points), or an integer.
 *   <li>{@code payload} is an object; left out, or null, it means an empty one.
 *   <li>Other fields are ignored, the {@code timestamp} too. Everything encoded carries one, the instant in UTC.
 * </ul>
 *
 * <p>A codec keeps nothing of a message, so that one serves any number of threads.
 */
public interface Codec {
    /**
     * Reads a message.
     *
     * @throws ProtocolException {@link Fault#NOT_UTF8}, {@link Fault#NOT_JSON}, {@link Fault#BAD_TYPE},
     *     {@link Fault#BAD_ID} or {@link Fault#BAD_PAYLOAD}; nothing else, whatever the bytes. If the frame had an id
     *     that is in order, the exception has it too
     */
    Envelope decode(byte[] frame) throws ProtocolException;

    /** Writes a message as one frame, without a line break in it. */
    byte[] encode(Envelope envelope);
}
