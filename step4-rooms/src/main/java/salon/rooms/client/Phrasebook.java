package salon.rooms.client;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import salon.protocol.ProtocolException;
import salon.rooms.SafeText;

/** What the client says to its user, in one language. Safe for any number of threads: it never changes. */
public final class Phrasebook {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Locale language;
    private final ResourceBundle bundle;

    /** Speaks French or English: English wherever a language is not there. */
    public Phrasebook(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("salon.rooms.client.phrases", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase under a key, with these values in it as they are. */
    public String say(String key, @Nullable Object... values) {
        // As text: a number would be given the language's separators, and port 5555 be written 5,555.
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return MessageFormat.format(bundle.getString(key), texts);
    }

    /** A time in milliseconds, as the language writes numbers. */
    String millis(long nanos) {
        return String.format(language, "%.2f ms", nanos / NANOS_PER_MILLI);
    }

    /** Why the server has gone. */
    String ending(ServerGone end) {
        return end.lastWord()
                .map(refused -> say("gone.because", SafeText.of(refused.error())))
                .orElseGet(() -> say(end.getCause() instanceof ProtocolException ? "nonsense" : "gone"));
    }

    /** Whether an answer means yes. */
    boolean isYes(String answer) {
        return List.of(say("entrance.yes").split(" ")).contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
