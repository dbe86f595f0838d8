package salon.testing;

import java.util.Arrays;

/**
 * Shows bytes to people: what can be printed as itself, the rest as {@code \n}, {@code \r}, {@code \t}, {@code \\} or
 * {@code \x00}, and never more than fits on a line or two. A Latin letter in UTF-8 counts as printable; wider
 * characters are escaped, so that each takes one column and a caret stands where it should.
 */
public final class Escaped {
    /** How many bytes are shown before the place that matters, and from it on. */
    private static final int BEFORE = 24;

    static final int AFTER = 64;

    private Escaped() {}

    /** The first bytes, in quotes, and how many more there are. */
    public static String of(byte... bytes) {
        return shown(bytes, 0);
    }

    /**
     * What was expected above what came, with a caret under the first difference; long ones are cut around it.
     *
     * @param came not the same as what was expected
     */
    public static String difference(byte[] expected, byte[] came) {
        int mismatch = Arrays.mismatch(expected, came);
        int at = Math.min(characterAround(mismatch, expected), characterAround(mismatch, came));
        int from = Math.max(0, at - BEFORE);
        int column = shown(expected, from).indexOf('"') + 1 + escaped(expected, from, at).length();
        return "expected: %s%ncame:     %s%n          %s^"
                .formatted(shown(expected, from), shown(came, from), " ".repeat(column));
    }

    /** Fails if what came is not what was expected, and shows where. */
    public static void assertEqual(byte[] expected, byte[] came, String what) {
        if (!Arrays.equals(expected, came)) {
            throw new AssertionError("[%s]%n%s".formatted(what, difference(expected, came)));
        }
    }

    /** Where the character begins that this byte is a part of. */
    private static int characterAround(int at, byte[] utf8) {
        boolean isSecond = 0 < at && at < utf8.length && (utf8[at] & 0xC0) == 0x80;
        return isSecond ? at - 1 : at;
    }

    private static String shown(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + (from > 0 ? BEFORE : 0) + AFTER);
        String before = from > 0 ? "%,d bytes … ".formatted(from) : "";
        String after = to < bytes.length ? " … %,d bytes more".formatted(bytes.length - to) : "";
        return before + '"' + escaped(bytes, from, to) + '"' + after;
    }

    private static String escaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            int latin = i + 1 < to ? latin(bytes[i], bytes[i + 1]) : 0;
            if (latin != 0) {
                text.append((char) latin);
                i++;
            } else {
                text.append(escaped(bytes[i] & 0xFF));
            }
        }
        return text.toString();
    }

    /** The printable letter that two bytes of UTF-8 stand for, or 0. */
    private static int latin(byte first, byte second) {
        boolean twoBytes = (first & 0xE0) == 0xC0 && (second & 0xC0) == 0x80;
        int letter = (first & 0x1F) << 6 | second & 0x3F;
        return twoBytes && letter > 0xA0 && letter != 0xAD && letter <= 0x24F ? letter : 0;
    }

    private static String escaped(int b) {
        return switch (b) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> b >= ' ' && b < 0x7F ? Character.toString(b) : "\\x%02x".formatted(b);
        };
    }
}
