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
import static salon.rooms.badinput.Sent.lines;

import java.util.stream.Stream;

/** Where a line begins and ends, and what is none. */
final class LineCases {
    private static final String PING = "{\"type\":\"PING\"}";
    private static final int LIMIT = 65_536;

    private LineCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("an empty line", lines("\n"), SKIPPED, LIVES),
                stranger("an empty line with a return", lines("\r\n"), SKIPPED, LIVES),
                stranger("ten thousand empty lines", lines("\n".repeat(10_000)), SKIPPED, LIVES),
                stranger("empty lines between requests", lines(PING, "\n\n\r\n", PING, "\n"), "PONG, PONG", LIVES),
                stranger("a return before the line feed", lines(PING, "\r\n"), PONG, LIVES),
                stranger("two returns: the first one is white space", lines(PING, "\r\r\n"), PONG, LIVES),
                stranger("nothing but returns", lines("\r\r\r\n"), INVALID_DATA, LIVES),
                stranger("a return where lines should end", lines(PING, "\r", PING, "\n"), INVALID_DATA, LIVES),
                stranger("blanks", lines("   \t \n"), INVALID_DATA, LIVES),
                stranger("blanks around a request", lines("\t ", PING, " \n"), PONG, LIVES),
                stranger("zero bytes behind a line", lines(PING, "\n\0\0\0\n"), "PONG, ERROR INVALID_DATA", LIVES),
                stranger("a zero byte before the line feed", lines(PING, "\0\n"), INVALID_DATA, LIVES),
                stranger("a byte order mark", lines("\uFEFF", PING, "\n"), INVALID_DATA, LIVES),
                stranger("a byte order mark alone", lines("\uFEFF\n"), INVALID_DATA, LIVES),
                stranger("a form feed", lines("\f\n"), INVALID_DATA, LIVES),
                stranger("Unicode's own line end is none", lines(PING, "\u2028", PING, "\n"), INVALID_DATA, LIVES),
                stranger("two objects on a line", lines(PING, PING, "\n"), INVALID_DATA, LIVES),
                stranger("two objects and a blank on a line", lines(PING, " ", PING, "\n"), INVALID_DATA, LIVES),
                stranger("two objects and a comma on a line", lines(PING, ",", PING, "\n"), INVALID_DATA, LIVES),
                stranger("a list of requests", lines("[", PING, ",", PING, "]\n"), INVALID_DATA, LIVES),
                stranger("a request on two lines", lines("{\"type\":\n\"PING\"}\n"),
                        "ERROR INVALID_DATA, ERROR INVALID_DATA", LIVES),
                stranger("a request after a bad line", lines("?\n", PING, "\n"), "ERROR INVALID_DATA, PONG", LIVES),
                stranger("a hundred requests in one write", lines((PING + "\n").repeat(100)),
                        "PONG, ".repeat(99) + PONG, LIVES),
                stranger("a hundred bad lines", lines("?\n".repeat(100)),
                        "ERROR INVALID_DATA, ".repeat(99) + INVALID_DATA, LIVES),
                stranger("one byte at a time", new Sent.Dripping(lines(PING, "\r\n")), PONG, LIVES),
                stranger("nothing, and the end", lines(), SKIPPED, CLIENT_FINISHES),
                stranger("half a line at the end", lines("{\"type\":\"PI"), SKIPPED, CLIENT_FINISHES),
                stranger("a whole request at the end, but no line feed", lines(PING), SKIPPED, CLIENT_FINISHES),
                stranger("a request and half of one at the end", lines(PING, "\n{\"ty"), PONG, CLIENT_FINISHES),
                stranger("one return at the end", lines("\r"), SKIPPED, CLIENT_FINISHES),
                stranger("a line as long as the limit", lines(padded(LIMIT), "\n"), PONG, LIVES),
                stranger("a line as long as the limit, and a return", lines(padded(LIMIT), "\r\n"), PONG, LIVES),
                stranger("a line one longer than the limit", lines(padded(LIMIT + 1), "\n"),
                        FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("blanks longer than the limit", lines(" ".repeat(LIMIT), PING, "\n"),
                        FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("an endless line", lines("x".repeat(1 << 20)), FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("an endless line of nothing but opening brackets", lines("[".repeat(1 << 20)),
                        FRAME_TOO_LARGE, SERVER_CLOSES),
                stranger("an endless line after a request", lines(PING, "\n", "\"".repeat(1 << 20)),
                        "PONG, ERROR FRAME_TOO_LARGE", SERVER_CLOSES),
                stranger("a length and its frame, after a line", lines(PING, "\n\0\0\0\17", PING, "\n"),
                        "PONG, ERROR INVALID_DATA", LIVES),
                stranger("a length whose first byte is not 0 is a line", lines(bytes(0x80, 0, 0, 15), PING, "\n"),
                        INVALID_DATA, LIVES),
                stranger("a browser", lines("GET / HTTP/1.1\r\nHost: salon\r\n\r\n"),
                        "ERROR INVALID_DATA, ERROR INVALID_DATA", LIVES),
                stranger("a shell", lines("SSH-2.0-OpenSSH_9.9\r\n"), INVALID_DATA, LIVES),
                stranger("a terminal that negotiates", lines(bytes(0xFF, 0xFB, 0x1F, 0xFF, 0xFD, 0x03), "\r\n"),
                        INVALID_DATA, LIVES),
                stranger("the beginning of a secure connection",
                        lines(bytes(0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x03)),
                        SKIPPED, CLIENT_FINISHES));
    }

    private static String padded(int length) {
        return PING + " ".repeat(length - PING.length());
    }
}
