package salon.rooms.accounts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/**
 * Connections, and the threads to use them in. Each question gets a connection for itself, so that one that went wrong
 * spoils no other, and nothing has to be mended when the database is back. Safe for any number of threads: a data source
 * and an executor are.
 *
 * @param threads where questions are asked: {@code Runnable::run} is the thread that has one
 */
record Database(DataSource source, Executor threads) {
    /** What to do with a connection. */
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws AccountsUnavailable if the database did not answer
     */
    <T> T ask(Question<T> question) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try (Connection connection = source.getConnection()) {
                return question.on(connection);
            }
        });
        threads.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was asked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw new AccountsUnavailable(failure);
            }
            throw new IllegalStateException("asking the database failed", e.getCause());
        }
    }
}
