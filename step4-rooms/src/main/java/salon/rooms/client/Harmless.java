package salon.rooms.client;

/** Text from others, made safe to show: it can not drive the terminal, nor pretend to be a second line. */
final class Harmless {
    private static final int PICTURES = 0x2400; // Unicode's pictures of the control characters begin here
    private static final int DELETE = 0x7f;

    private Harmless() {}

    /** One line in which every control character is shown by its picture, a tab by a blank. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(Harmless::shown).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int shown(int character) {
        if (character == '\t') {
            return ' ';
        }
        if (character < ' ') {
            return PICTURES + character;
        }
        return character == DELETE ? '\u2421' : drives(character) ? '\ufffd' : character;
    }

    private static boolean drives(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isDirection(character);
        };
    }

    /** Whether it turns the order of the letters around it, and with it what seems to be said. */
    private static boolean isDirection(int character) {
        return character == 0x61c
                || (character >= 0x200e && character <= 0x200f)
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
