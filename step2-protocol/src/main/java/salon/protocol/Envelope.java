package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.util.Optional;

/**
 * A message with the id under which its sender knows it.
 *
 * @param id a string or an integer: a request's own, handed back on its reply; none on events
 */
public record Envelope(Message message, Optional<JsonPrimitive> id) {
    /** A message without an id. */
    public static Envelope of(Message message) {
        return new Envelope(message, Optional.empty());
    }
}
