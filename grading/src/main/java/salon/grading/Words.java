package salon.grading;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the grader says to people, in one language. Safe for any number of threads: it never changes. */
public final class Words {
    private final ResourceBundle bundle;

    /** Speaks French or English: English wherever a language is not there. */
    public Words(Locale language) {
        bundle = ResourceBundle.getBundle("salon.grading.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence under a key, with these values in it as they are. */
    public String say(String key, @Nullable Object... values) {
        // As text: a number would be given the language's separators.
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return MessageFormat.format(bundle.getString(key), texts);
    }
}
