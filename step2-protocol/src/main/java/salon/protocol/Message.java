package salon.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one side says to the other. Sealed, so that a {@code switch} over messages needs no {@code default} and stops
 * compiling when a message is added, until it is handled.
 */
public sealed interface Message permits Request, Reply, Event {
    /** The time to the millisecond, as messages tell it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
