package salon.threads;

import java.io.IOException;
import java.util.List;

/** Where an outbox's writer puts the letters. Used by one thread at a time. */
@FunctionalInterface
public interface Sink {
    /** Writes letters and sends them on. May wait for a slow client. */
    void write(List<Letter> letters) throws IOException;
}
