package salon.rooms;

import java.util.stream.Collectors;

/** Makes text that a stranger sent harmless to whoever shows it. */
public final class SafeText {
    private static final int MAX_CHARACTERS = 200;

    private SafeText() {}

    /**
     * The first 200 characters of the text on one line, with every character that moves a cursor, colours, hides, or
     * turns the direction of what follows written as its code, as in {@code \\u001b}.
     */
    public static String of(String text) {
        return text.codePoints().limit(MAX_CHARACTERS).mapToObj(SafeText::visible).collect(Collectors.joining());
    }

    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE ->
                "\\u%04x".formatted(character);
            default -> Character.toString(character);
        };
    }
}
