package salon.benchmarks.audience;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import salon.protocol.Connection;
import salon.threads.Client;
import salon.threads.Letter;
import salon.threads.Recipient;

/** When a message that is offered to a member is written to its connection. */
public enum Send {
    /** At once, by the thread that speaks, which holds the room's lock meanwhile: what the steps forbid. */
    LOCKED {
        @Override
        public Recipient to(Connection connection, int window) {
            return letter -> write(letter, connection);
        }
    },
    /** Later, by a writer of the member's own, together with what else is waiting: a {@link Client} with its outbox. */
    OUTBOX {
        @Override
        public Recipient to(Connection connection, int window) {
            return new Client(connection, window, PATIENCE);
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A member.
     *
     * @param window how many messages may be on their way to it
     */
    public abstract Recipient to(Connection connection, int window);

    private static boolean write(Letter letter, Connection connection) {
        try {
            connection.write(List.of(letter.json()));
            return true;
        } catch (IOException e) {
            return false; // the member is gone
        }
    }
}
