package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.CLIENT_FINISHES;
import static salon.rooms.badinput.Case.Fate.CLIENT_RESETS;
import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.SKIPPED;
import static salon.rooms.badinput.Case.member;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.bytes;
import static salon.rooms.badinput.Sent.frames;
import static salon.rooms.badinput.Sent.lengths;
import static salon.rooms.badinput.Sent.lines;

import java.util.Collections;
import java.util.stream.Stream;

/** Connections that end badly, or too soon, or take their time. */
final class TransportCases {
    private static final String PING = "{\"type\":\"PING\"}";
    private static final String SAY =
            "{\"type\":\"SEND_MESSAGE\",\"id\":1,\"payload\":{\"session_token\":\"<token>\",\"message\":\"hello\"}}";
    private static final Sent MANY = frames(Collections.nCopies(5_000, PING).toArray(String[]::new));

    private TransportCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("a client that only connects", frames(), SKIPPED, CLIENT_FINISHES),
                stranger("a client that connects and resets", frames(), SKIPPED, CLIENT_RESETS),
                stranger("a request, then half a close", frames(PING), PONG, CLIENT_FINISHES),
                stranger("a bad frame, then half a close", frames("?"), Case.INVALID_DATA, CLIENT_FINISHES),
                stranger("three requests, then half a close", frames(PING, PING, PING),
                        "PONG, PONG, PONG", CLIENT_FINISHES),
                member("a member's request, then half a close", frames(SAY), "MESSAGE", CLIENT_FINISHES),
                stranger("a request, then a reset", frames(PING), SKIPPED, CLIENT_RESETS),
                stranger("a reset in mid-line", lines("{\"type\":\"PI"), SKIPPED, CLIENT_RESETS),
                stranger("a reset in mid-length", lengths(bytes(0, 0)), SKIPPED, CLIENT_RESETS),
                stranger("a reset in mid-frame", lengths(bytes(0, 0, 0, 15), "{\"type\""), SKIPPED, CLIENT_RESETS),
                member("a member's request, then a reset", frames(SAY), SKIPPED, CLIENT_RESETS),
                stranger("five thousand requests, then a reset: the replies have nowhere to go", MANY,
                        SKIPPED, CLIENT_RESETS),
                member("a request, one byte at a time", new Sent.Dripping(frames(SAY)), "MESSAGE", LIVES));
    }
}
