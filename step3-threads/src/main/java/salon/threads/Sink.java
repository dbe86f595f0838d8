package salon.threads;

import java.io.IOException;

/** Where an outbox's writer puts the letters. Used by that one thread. */
public interface Sink {
    /** Writes a letter, perhaps only to a buffer. May wait for a slow client. */
    void write(Letter letter) throws IOException, InterruptedException;

    /** Sends on what was written. */
    void flush() throws IOException;
}
