package salon.grading.progress;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a board says beside the course's own words, in one language. Safe for any number of threads: it never changes. */
final class Wording {
    private final ResourceBundle bundle;

    /** Speaks French or English: English wherever a language is not there. */
    Wording(Locale language) {
        bundle = ResourceBundle.getBundle("salon.grading.progress.wording", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words under a key, with these values in them as they are. */
    String say(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return MessageFormat.format(bundle.getString(key), texts);
    }
}
