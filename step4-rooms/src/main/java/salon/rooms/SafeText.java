package salon.rooms;

import java.util.stream.Collectors;

/** Makes text that a stranger sent harmless to whoever shows it, in a log or on a terminal. */
public final class SafeText {
    private static final int PICTURES = 0x2400; // Unicode's pictures of the control characters begin here
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private SafeText() {}

    /**
     * The text on one line. A control character is shown by its picture, such as ␛ for escape; any other that ends a
     * line, hides, or turns the direction of what follows, by its code, as in {@code \\u202e}.
     */
    public static String of(String text) {
        return text.codePoints().mapToObj(SafeText::visible).collect(Collectors.joining());
    }

    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character < ' ' ? Character.toString(PICTURES + character) : code(character);
            case Character.FORMAT -> joins(character) ? Character.toString(character) : code(character);
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                code(character);
            default -> Character.toString(character);
        };
    }

    /** Some scripts need these between letters, and many emoji between their parts. */
    private static boolean joins(int character) {
        return character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
    }

    private static String code(int character) {
        return "\\u%04x".formatted(character);
    }
}
