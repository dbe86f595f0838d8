package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.text;
import static salon.protocol.Bytes.utf8;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The codec takes for JSON what RFC 8259's grammar allows, all of it, and nothing else. */
class JsonGrammarProperties {
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud83d", "\\udc4b", "\\n", "\\'", " ", "\n", "\f",
            "\u00A0", "\uFEFF", "\u0000", "true", "NaN", "nul", "-", "+", "0", "01", ".5", "e", "E+1", "'", "//", "/*",
            "#", ";", "=", "x", "👋");

    private final Codec codec = new JsonCodec();

    @Provide
    Arbitrary<String> values() {
        return values(3);
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> strings = Arbitraries.of(
                        "", "a", "é", "👋", "\\n", "\\\"", "\\\\", "\\u0000", "\\ud83d\\uDC4B", "\\ud83d", "\u2028",
                        "\u007F")
                .list().ofMaxSize(3).map(parts -> '"' + String.join("", parts) + '"');
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.of("", "-"), Arbitraries.of("0", "7", "1234567890123456789012"),
                        Arbitraries.of("", ".5", ".00"), Arbitraries.of("", "e1", "E-7", "e+400"))
                .as((sign, whole, fraction, exponent) -> sign + whole + fraction + exponent);
        Arbitrary<String> leaves = Arbitraries.oneOf(strings, numbers, Arbitraries.of("true", "false", "null"));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<String> spaced = values(depth - 1)
                .map(value -> value.length() % 5 == 0 ? "\r\n" + value + "\t" : value);
        Arbitrary<String> arrays = spaced.list().ofMaxSize(3).map(all -> '[' + String.join(",", all) + ']');
        Arbitrary<String> objects = Combinators.combine(strings, spaced).as((name, value) -> name + ':' + value)
                .list().ofMaxSize(3).map(all -> '{' + String.join(",", all) + '}');
        return Arbitraries.oneOf(leaves, arrays, objects);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    /** Values in which a piece has been put, or put in place of some characters. */
    @Provide
    Arbitrary<String> damagedValues() {
        return Combinators.combine(
                        values(), Arbitraries.of(PIECES), Arbitraries.integers(), Arbitraries.integers().between(0, 2))
                .as((value, piece, where, over) -> {
                    int at = Math.floorMod(where, value.length() + 1);
                    return value.substring(0, at) + piece + value.substring(Math.min(value.length(), at + over));
                });
    }

    @Property(tries = 1000)
    void values_are_judged_as_by_the_grammar(@ForAll("values") String value) {
        isJudgedAsByTheGrammar(value);
    }

    @Property(tries = 2000)
    void damaged_values_are_judged_as_by_the_grammar(@ForAll("damagedValues") String value) {
        isJudgedAsByTheGrammar(value);
    }

    @Property(tries = 1000)
    void soups_are_judged_as_by_the_grammar(@ForAll("soups") String soup) {
        isJudgedAsByTheGrammar(soup);
    }

    private void isJudgedAsByTheGrammar(String value) {
        for (String json : List.of("{\"type\":\"PING\",\"x\":" + value + "}", "{}" + value, value + "{}")) {
            byte[] frame = utf8(json); // half of a pair, if the damage has cut one, is a question mark here
            assertThat(isRead(frame)).as("whether %s is read as JSON", json)
                    .isEqualTo(JsonGrammar.allows(text(frame)));
        }
    }

    private boolean isRead(byte[] frame) {
        try {
            codec.decode(frame);
            return true;
        } catch (ProtocolException e) {
            return e.fault() != Fault.NOT_JSON;
        }
    }
}
