package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.pingWith;

import java.util.stream.Stream;

/** Bytes inside a string: what is UTF-8, and what never was. */
final class Utf8Cases {
    private Utf8Cases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("é", pingWith(0xC3, 0xA9), PONG, LIVES),
                stranger("a character of four bytes, one at a time",
                        new Sent.Dripping(pingWith(0xF0, 0x9F, 0x91, 0x8B)), PONG, LIVES),
                stranger("the last code point", pingWith(0xF4, 0x8F, 0xBF, 0xBF), PONG, LIVES),
                stranger("U+FFFF, which is no character and may be sent", pingWith(0xEF, 0xBF, 0xBF), PONG, LIVES),
                stranger("a byte order mark inside a string", pingWith(0xEF, 0xBB, 0xBF), PONG, LIVES),
                stranger("é in Latin-1", pingWith(0xE9), INVALID_DATA, LIVES),
                stranger("FF, which is never in UTF-8", pingWith(0xFF), INVALID_DATA, LIVES),
                stranger("FE, which is never in UTF-8", pingWith(0xFE), INVALID_DATA, LIVES),
                stranger("a middle without a beginning", pingWith(0x80), INVALID_DATA, LIVES),
                stranger("a middle too many", pingWith(0xC3, 0xA9, 0xA9), INVALID_DATA, LIVES),
                stranger("the first byte of two", pingWith(0xC3), INVALID_DATA, LIVES),
                stranger("the first two bytes of three", pingWith(0xE2, 0x82), INVALID_DATA, LIVES),
                stranger("the first three bytes of four", pingWith(0xF0, 0x9F, 0x91), INVALID_DATA, LIVES),
                stranger("a character cut in two by a letter", pingWith(0xE2, 'x', 0x82, 0xAC), INVALID_DATA, LIVES),
                stranger("a slash in two bytes", pingWith(0xC0, 0xAF), INVALID_DATA, LIVES),
                stranger("a slash in three bytes", pingWith(0xE0, 0x80, 0xAF), INVALID_DATA, LIVES),
                stranger("a slash in four bytes", pingWith(0xF0, 0x80, 0x80, 0xAF), INVALID_DATA, LIVES),
                stranger("a quotation mark in two bytes", pingWith(0xC0, 0xA2), INVALID_DATA, LIVES),
                stranger("zero in two bytes", pingWith(0xC0, 0x80), INVALID_DATA, LIVES),
                stranger("half of a surrogate pair", pingWith(0xED, 0xA0, 0xBD), INVALID_DATA, LIVES),
                stranger("a surrogate pair of three bytes each", pingWith(0xED, 0xA0, 0xBD, 0xED, 0xB1, 0x8B),
                        INVALID_DATA, LIVES),
                stranger("past the last code point", pingWith(0xF4, 0x90, 0x80, 0x80), INVALID_DATA, LIVES),
                stranger("five bytes", pingWith(0xF8, 0x88, 0x80, 0x80, 0x80), INVALID_DATA, LIVES),
                stranger("six bytes", pingWith(0xFC, 0x84, 0x80, 0x80, 0x80, 0x80), INVALID_DATA, LIVES));
    }
}
