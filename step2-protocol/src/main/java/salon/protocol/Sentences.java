package salon.protocol;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a server says to people, in one language. Safe for any number of threads: it never changes. */
public final class Sentences {
    private final ResourceBundle bundle;

    /** Speaks French or English: English wherever a language is not there. */
    public Sentences(Locale language) {
        // No fallback: else English asked for on a French machine would come out French.
        bundle = ResourceBundle.getBundle("salon.protocol.sentences", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence for a fault. */
    public String of(Fault fault) {
        return of(fault.name());
    }

    /** The sentence under a key of the bundle. */
    public String of(String key) {
        return bundle.getString(key);
    }

    /** The refusal of a request, with the type of error that belongs to it. */
    public Reply.Refused refusal(Request request, Fault fault) {
        return new Reply.Refused(kind(request, fault.code()), fault.code(), of(fault));
    }

    /** The refusal of something that is not known to be a request. */
    public Reply.Refused refusal(Fault fault) {
        return new Reply.Refused(Reply.Refused.Kind.ERROR, fault.code(), of(fault));
    }

    private static Reply.Refused.Kind kind(Request request, Code code) {
        return switch (code) {
            case INVALID_SESSION, SERVER_BUSY, SERVER_ERROR -> Reply.Refused.Kind.ERROR; // whatever was asked for
            default -> switch (request) {
                case Request.Register _ -> Reply.Refused.Kind.REGISTER_ERROR;
                case Request.Login _ -> Reply.Refused.Kind.LOGIN_ERROR;
                case Request.CreateRoom _ -> Reply.Refused.Kind.CREATE_ERROR;
                case Request.JoinRoom _ -> Reply.Refused.Kind.JOIN_ERROR;
                default -> Reply.Refused.Kind.ERROR;
            };
        };
    }
}
