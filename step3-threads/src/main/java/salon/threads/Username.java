package salon.threads;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What makes two names one: they are equal after normalization form KC and full case folding (the Unicode Standard,
 * section 3.13), whatever the machine's language. A key for maps, not for showing.
 */
public record Username(String folded) {
    private static final int DOTLESS_I = 'ı';

    /** The key for a name as it was typed. */
    public static Username of(String typed) {
        String folded = normalized(typed).codePoints().mapToObj(Username::fold).collect(Collectors.joining());
        return new Username(normalized(folded));
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /**
     * Folds one character. Java has no case folding, but down, up and down again comes to the same for all letters but
     * one: down for ẞ, whose capital is itself; up for ß, whose capital is SS. The dotless i alone folds to itself.
     */
    private static String fold(int character) {
        String text = Character.toString(character);
        return character == DOTLESS_I
                ? text
                : text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
