package salon.rooms;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what the server does, a line an event, in one language. What people typed can not forge a line or drive the
 * terminal: see {@link SafeText}. Nobody tells it a password or a token. Safe for any number of threads: it never
 * changes, and a logger is safe.
 */
public final class Story {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private static final int MAX_CHARACTERS = 200; // of what a stranger sent, in a line

    private final ResourceBundle lines;

    /** Speaks French or English: English wherever a language is not there. */
    public Story(Locale language) {
        lines = ResourceBundle.getBundle("salon.rooms.story", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Tells one line. */
    public void tell(Line line, Object... about) {
        if (LOG.isInfoEnabled()) {
            LOG.info(text(line.name(), about));
        }
    }

    /** The text of a line, or of another key of the bundle. */
    public String text(String key, Object... about) {
        Object[] safe = Arrays.stream(about).map(value -> SafeText.of(shortened(value.toString()))).toArray();
        return MessageFormat.format(lines.getString(key), safe);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS)) + "…";
    }
}
