package salon.rooms.accounts;

import java.sql.Connection;
import java.sql.SQLException;

/** Answers questions. Any thread may ask. */
interface Database extends AutoCloseable {
    /** How long one who asks waits for a turn, and for an answer. */
    long PATIENCE_SECONDS = 5;

    /** What to do with a connection. */
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Asks, and waits for the answer, some seconds at most.
     *
     * @throws AccountsUnavailable if there was none; what was to be changed may have been, or may yet be
     */
    <T> T ask(Question<T> question);

    @Override
    void close();
}
