package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.frames;

import java.util.stream.Stream;

/** Names that are one, names that are two, and what is no name. */
final class NameCases {
    private static final String TAKEN = "REGISTER_SUCCESS, REGISTER_ERROR USERNAME_EXISTS";
    private static final String BOTH = "REGISTER_SUCCESS, REGISTER_SUCCESS";
    private static final String NO_NAME = "REGISTER_ERROR INVALID_DATA";

    private NameCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("another case", frames(register("grace"), register("GRACE")), TAKEN, LIVES),
                stranger("ß and SS", frames(register("straße"), register("STRASSE")), TAKEN, LIVES),
                stranger("ß and its capital", frames(register("großer"), register("GROẞER")), TAKEN, LIVES),
                stranger("the last sigma", frames(register("σίσυφος"), register("ΣΊΣΥΦΟΣ")), TAKEN, LIVES),
                stranger("an accent of its own", frames(register("zoé"), register("zoe\u0301")), TAKEN, LIVES),
                stranger("full width", frames(register("turing"), register("ＴＵＲＩＮＧ")), TAKEN, LIVES),
                stranger("a ligature", frames(register("ﬁona"), register("FIONA")), TAKEN, LIVES),
                stranger("the sign for kelvin", frames(register("\u212Aelvin"), register("kelvin")), TAKEN, LIVES),
                stranger("letters of mathematics", frames(register("𝒜𝓁𝒶𝓃"), register("alan")), TAKEN, LIVES),
                stranger("digits in circles", frames(register("r2d2"), register("r②d②")), TAKEN, LIVES),
                stranger("I and i, whatever the machine's language", frames(register("TITLE"), register("title")),
                        TAKEN, LIVES),
                stranger("a dotless i is another letter", frames(register("kırmızı"), register("kirmizi")),
                        BOTH, LIVES),
                stranger("a look-alike in Cyrillic is another name", frames(register("paypal"), register("pаypal")),
                        BOTH, LIVES),
                stranger("a look-alike in digits is another name", frames(register("b0b"), register("bob")),
                        BOTH, LIVES),
                stranger("an accent is another letter", frames(register("rene"), register("rené")), BOTH, LIVES),
                stranger("two characters", frames(register("ab")), NO_NAME, LIVES),
                stranger("twenty-one characters", frames(register("a".repeat(21))), NO_NAME, LIVES),
                stranger("twenty characters of two chars each", frames(register("𐐀".repeat(20))),
                        "REGISTER_SUCCESS", LIVES),
                stranger("a blank inside", frames(register("ada lovelace")), NO_NAME, LIVES),
                stranger("a blank behind", frames(register("ada ")), NO_NAME, LIVES),
                stranger("a blank of no width", frames(register("ada\u200B")), NO_NAME, LIVES),
                stranger("a joiner of no width", frames(register("ada\u200D")), NO_NAME, LIVES),
                stranger("a soft hyphen", frames(register("a\u00ADda")), NO_NAME, LIVES),
                stranger("letters from right to left by force", frames(register("\u202Eada")), NO_NAME, LIVES),
                stranger("an accent and nothing below", frames(register("\u0301\u0301\u0301")), NO_NAME, LIVES),
                stranger("a name of emoji", frames(register("👋👋👋")), NO_NAME, LIVES),
                stranger("a path", frames(register("../../etc")), NO_NAME, LIVES),
                stranger("a piece of SQL", frames(register("x' OR '1'='1")), NO_NAME, LIVES),
                stranger("a piece of HTML", frames(register("<b>ada</b>")), NO_NAME, LIVES),
                stranger("zero inside", frames(register("ada\\u0000")), NO_NAME, LIVES),
                stranger("one letter, and thousands of accents in the wrong order",
                        frames(register("a" + "\u0301\u0327".repeat(16_000))), NO_NAME, LIVES),
                stranger("three thousand signs that are eighteen letters each",
                        frames(register("\uFDFA".repeat(3_000))),
                        NO_NAME, LIVES));
    }

    private static String register(String username) {
        return "{\"type\":\"REGISTER\",\"payload\":{\"username\":\"%s\",\"password\":\"open sesame\"}}"
                .formatted(username);
    }
}
