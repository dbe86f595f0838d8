package salon.rooms;

import java.util.Optional;
import salon.threads.Recipient;

/**
 * Who has logged in (task 4.1). A session belongs to the connection that opened it: its token is worth nothing on any
 * other, and nothing after it was closed. Nobody can guess one. Connections are told apart by {@code equals}. Any
 * thread may call any method, for any connection.
 */
public interface Sessions {
    /**
     * Opens a session.
     *
     * @return its token, at least 128 bits as text, from a {@link java.security.SecureRandom} and no other generator;
     *     or nothing if the connection has a session already, also one that another thread has opened this moment
     */
    Optional<String> open(Recipient connection);

    /** Whether the connection has a session, and this is its token. */
    boolean isValid(Recipient connection, String token);

    /** Ends the connection's session, if it has one. */
    void close(Recipient connection);

    /** How many sessions there are. */
    int count();
}
