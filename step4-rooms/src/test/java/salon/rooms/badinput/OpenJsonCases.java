package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.JsonCases.field;
import static salon.rooms.badinput.Sent.frames;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What RFC 8259 leaves to who reads: how large, how deep, and what of it counts. Settled here. */
final class OpenJsonCases {
    private OpenJsonCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("the first half of a pair", field("\"\\ud83d\""), INVALID_DATA, LIVES),
                stranger("the second half of a pair", field("\"\\udc4b\""), INVALID_DATA, LIVES),
                stranger("a pair the wrong way round", field("\"\\udc4b\\ud83d\""), INVALID_DATA, LIVES),
                stranger("two first halves", field("\"\\ud83d\\ud83d\""), INVALID_DATA, LIVES),
                stranger("half a pair and another escape", field("\"\\ud83d\\n\""), INVALID_DATA, LIVES),
                stranger("half a pair in a name", field("{\"\\ud83d\":1}"), INVALID_DATA, LIVES),
                stranger("255 levels, the frame's own counted", field(nested(254)), PONG, LIVES),
                stranger("256 levels", field(nested(255)), INVALID_DATA, LIVES),
                stranger("thirty thousand levels", field(nested(30_000)), INVALID_DATA, LIVES),
                stranger("brackets and nothing else", frames("[".repeat(65_536)), INVALID_DATA, LIVES),
                stranger("objects within objects", frames("{\"a\":".repeat(13_000)), INVALID_DATA, LIVES),
                stranger("lists and objects by turns", frames("[{\"a\":".repeat(9_000)), INVALID_DATA, LIVES),
                stranger("a number of 1,023 digits", field("7".repeat(1_023)), PONG, LIVES),
                stranger("a number of 1,024 digits", field("7".repeat(1_024)), INVALID_DATA, LIVES),
                stranger("a number of sixty thousand digits", field("7".repeat(60_000)), INVALID_DATA, LIVES),
                stranger("an exponent of a thousand digits", field("1e" + "9".repeat(1_000)), PONG, LIVES),
                stranger("two types: the last one counts", frames("{\"type\":\"LOGOUT\",\"type\":\"PING\"}"),
                        PONG, LIVES),
                stranger("two types: the last one counts, right or wrong",
                        frames("{\"type\":\"PING\",\"\\u0074ype\":7}"), INVALID_DATA, LIVES),
                stranger("two payloads: the last one counts",
                        frames("{\"type\":\"PING\",\"payload\":[],\"payload\":{}}"), PONG, LIVES),
                stranger("two ids: the last one counts", frames("{\"type\":\"PING\",\"id\":1,\"id\":[]}"),
                        INVALID_DATA, LIVES),
                stranger("a thousand names of one hash code", field(colliding()), PONG, LIVES),
                stranger("a name of sixty thousand characters", field("{\"" + "n".repeat(60_000) + "\":1}"),
                        PONG, LIVES),
                stranger("twenty thousand numbers", field("[" + "1,".repeat(20_000) + "1]"), PONG, LIVES),
                stranger("twenty thousand empty lists", field("[" + "[],".repeat(20_000) + "[]]"), PONG, LIVES));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    /** An object whose names all have one hash code, since {@code Aa} and {@code BB} have. */
    private static String colliding() {
        return IntStream.range(0, 1 << 10)
                .mapToObj(bits -> IntStream.range(0, 10)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
