package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.frames;

import java.util.List;
import java.util.stream.Stream;

/** What RFC 8259 demands, and what it forbids: as the value of a field that nobody reads, or as a whole frame. */
final class JsonCases {
    private static final List<String> VALUES = List.of(
            // numbers
            "0", "-0", "-0.0", "7", "-7", "10", "0.5", "0e0", "0e+1", "1E5", "1e-5", "1.5E+3", "1e400", "-1e-400",
            "9223372036854775808", "123456789012345678901234567890.123456789",
            // literals and strings
            "true", "false", "null", "\"\"", "\"'\"", "\"// no comment\"", "\"/* nor */ # this\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\u00e9\\uABCD\\uabcd\"", "\"\\u0000\"", "\"\\\\u0000\"",
            "\"\\ud83d\\udc4b\"", "\"\\uD834\\uDD1E\"", "\"\\uDBFF\\uDFFF\"", "\"\\uFFFE\"", "\"\u007F\"",
            "\"\u0085\"", "\"\u2028\u2029\"", "\"\u00A0\u3000\"", "\"\uFEFF\"", "\"\uFFFF\"", "\"👋\"",
            // arrays, objects, white space
            "[]", "[ ]", "[1]", "[1,2]", "[\t1\r,\n2 ]", "[[],{},\"\",0,null]", "{}", "{ }", "{\"\":0}",
            "{\"a\":{\"a\":{}}}", "{ \"a\" : 1 , \"b\" : 2 }", "{\"a\\u0000b\":1}", "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"\\u0061\":2}", "\n[\n1\n]\n", "\r\n\t {}");

    private static final List<String> NO_VALUES = List.of(
            // numbers
            "-", "+1", "--1", "- 1", "01", "-01", "00", "0.", "1.", ".5", "-.5", "1.e1", "1e", "1E+", "1e-", "1eE2",
            "1e1.5", "1.2.3", "1 000", "1_000", "1,000.0", "0x1F", "0b1", "1L", "1f", "1/2", "1+2", "NaN", "-NaN",
            "nan", "Infinity", "-Infinity", "Inf", "\u0661", "\uFF11", "1\u00A0", "−1",
            // literals
            "True", "TRUE", "FALSE", "Null", "nul", "nulll", "tru", "truee", "true1", "undefined", "None", "yes",
            // strings
            "'x'", "'", "\"", "\"x", "x\"", "`x`", "“x”", "\"x'", "\"x\" \"y\"", "\"x\"y", "\"\\\"", "\"\\",
            "\"\\a\"", "\"\\x41\"", "\"\\'\"", "\"\\0\"", "\"\\e\"", "\"\\U0041\"", "\"\\ \"", "\"\\\n\"", "\"\\\t\"",
            "\"\\é\"", "\"\\u\"", "\"\\u0\"", "\"\\u00\"", "\"\\u004\"", "\"\\u004g\"", "\"\\u 041\"", "\"\\u+041\"",
            "\"\\u-041\"", "\"\\u{41}\"", "\"\\ud83d\\u\"", "\"\\ud83d\\u1\"", "\"\t\"", "\"\n\"", "\"\r\"", "\"\0\"",
            "\"\u001F\"", "\"\u001B[31m\"",
            // arrays
            "[", "]", "[1", "[1,", "1]", "[,]", "[,1]", "[1,]", "[1,,2]", "[1 2]", "[1:2]", "[1;2]", "[\"a\":1]",
            "[}", "[1}", "[[]", "[]]", "[1],", "(1)", "[*]", "[\0]", "[\f1]", "[\u000B1]", "[\u00A01]", "[\u20281]",
            "[\u20601]", "[\uFEFF1]",
            // objects
            "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}",
            "{\"a\":1,,\"b\":2}", "{\"a\"}", "{\"a\":}", "{:1}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"=1}", "{\"a\"=>1}",
            "{\"a\"::1}", "{\"a\":1;\"b\":2}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{[]:1}",
            "{\"a\":1]", "{{}}", "{\"a\":1}}", "{\"a\",\"b\"}",
            // between and around
            "", " ", "1 // comment\n", "1 # comment\n", "/**/1", "1/**/", "[1,/*x*/2]", "<!-- -->", "<a/>", ")]}'1",
            "1;", "1\0", "\0", "\uFEFF1", "1\uFEFF", "@", "$", "%", "&", "\\u0031", "\u00E9");

    private static final List<String> NO_FRAMES = List.of(
            "[]", "[{\"type\":\"PING\"}]", "\"PING\"", "7", "true", "null", "{}", "PING", "{\"type\":\"PING\"}{}",
            "{\"type\":\"PING\"},", "{\"type\":\"PING\"}}", "{\"type\":\"PING\"", "\"type\":\"PING\"",
            "\uFEFF{\"type\":\"PING\"}", "{\"type\":\"PING\"}\uFEFF", "\f{\"type\":\"PING\"}");

    private JsonCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        VALUES.stream().map(value -> stranger("value " + value, field(value), PONG, LIVES)),
                        NO_VALUES.stream().map(value -> stranger("none: " + value, field(value), INVALID_DATA, LIVES)),
                        NO_FRAMES.stream().map(frame -> stranger("frame " + frame, frames(frame), INVALID_DATA, LIVES)))
                .flatMap(cases -> cases);
    }

    static Sent field(String value) {
        return frames("{\"type\":\"PING\",\"ignored\":" + value + "}");
    }
}
