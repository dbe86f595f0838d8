package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.CLIENT_FINISHES;
import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.Fate.SERVER_CLOSES;
import static salon.rooms.badinput.Case.FRAME_TOO_LARGE;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.SKIPPED;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.bytes;
import static salon.rooms.badinput.Sent.lengths;

import java.util.stream.Stream;

/** Lengths that lie. A connection's first byte is 0, or it would speak in lines; so some lies come second. */
final class LengthCases {
    private static final String PING = "{\"type\":\"PING\"}";
    private static final byte[] FIFTEEN = bytes(0, 0, 0, 15); // the length of a PING

    private LengthCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("a length of 0", lengths(bytes(0, 0, 0, 0)), INVALID_DATA, LIVES),
                stranger("three lengths of 0, then a request", lengths(new byte[12], FIFTEEN, PING),
                        "ERROR INVALID_DATA, ERROR INVALID_DATA, ERROR INVALID_DATA, PONG", LIVES),
                stranger("one byte of a length", lengths(bytes(0)), SKIPPED, CLIENT_FINISHES),
                stranger("two bytes of a length", lengths(bytes(0, 0)), SKIPPED, CLIENT_FINISHES),
                stranger("three bytes of a length", lengths(bytes(0, 0, 0)), SKIPPED, CLIENT_FINISHES),
                stranger("a length and nothing else", lengths(FIFTEEN), SKIPPED, CLIENT_FINISHES),
                stranger("a length and half a frame", lengths(FIFTEEN, "{\"type\":"), SKIPPED, CLIENT_FINISHES),
                stranger("a frame and half a length", lengths(FIFTEEN, PING, bytes(0, 0)), PONG, CLIENT_FINISHES),
                stranger("one byte at a time", new Sent.Dripping(lengths(FIFTEEN, PING)), PONG, LIVES),
                stranger("two frames in one write", lengths(FIFTEEN, PING, FIFTEEN, PING), "PONG, PONG", LIVES),
                stranger("line feeds inside a frame", lengths(bytes(0, 0, 0, 18), "{\n\"type\"\n:\n\"PING\"}"),
                        PONG, LIVES),
                stranger("a line feed behind a frame", lengths(bytes(0, 0, 0, 16), PING, "\n"), PONG, LIVES),
                stranger("a frame of zero bytes", lengths(FIFTEEN, new byte[15]), INVALID_DATA, LIVES),
                stranger("a frame of one blank", lengths(bytes(0, 0, 0, 1), " "), INVALID_DATA, LIVES),
                stranger("a length as large as the limit", lengths(bytes(0, 1, 0, 0), padded(65_536)), PONG, LIVES),
                stranger("a length one larger than the limit", lengths(bytes(0, 1, 0, 1)),
                        FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("a length one larger than the limit, and its frame",
                        lengths(bytes(0, 1, 0, 1), padded(65_537)), FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("the largest length that begins with 0", lengths(bytes(0, 0xFF, 0xFF, 0xFF)),
                        FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("2^31 - 1", lengths(FIFTEEN, PING, bytes(0x7F, 0xFF, 0xFF, 0xFF)),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("the top bit set", lengths(FIFTEEN, PING, bytes(0x80, 0, 0, 0)),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("the top bit set before a length that would be right",
                        lengths(FIFTEEN, PING, bytes(0x80, 0, 0, 15), PING),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("every bit set", lengths(FIFTEEN, PING, bytes(0xFF, 0xFF, 0xFF, 0xFF)),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("a length with its smallest byte first", lengths(FIFTEEN, PING, bytes(15, 0, 0, 0), PING),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("a length too short: the rest of the frame is taken for the next",
                        lengths(bytes(0, 0, 0, 5), PING), "ERROR INVALID_DATA, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("a length too long: the beginning of the next is taken for the rest",
                        lengths(bytes(0, 0, 0, 16), PING, FIFTEEN, PING), INVALID_DATA, CLIENT_FINISHES),
                stranger("a line, after a frame", lengths(FIFTEEN, PING, PING, "\n"),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("two thousand zeros are five hundred lengths", lengths(new byte[4 * 500]),
                        "ERROR INVALID_DATA, ".repeat(499) + INVALID_DATA, LIVES));
    }

    private static String padded(int length) {
        return PING + " ".repeat(length - PING.length());
    }
}
