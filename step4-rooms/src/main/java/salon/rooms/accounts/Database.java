package salon.rooms.accounts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Connections, and the threads to use them in. Each question gets a connection for itself, so that one that went wrong
 * spoils no other, and nothing has to be mended when the database is back. Safe for any number of threads: a data source
 * and an executor are.
 *
 * @param threads where questions are asked: {@code Runnable::run} is the thread that has one
 */
record Database(DataSource source, Executor threads) {
    private static final long PATIENCE_SECONDS = 5;

    /** What to do with a connection. */
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Asks, and waits for the answer, five seconds at most.
     *
     * @throws AccountsUnavailable if the database did not answer; what was to be changed may have been, or may yet be
     */
    <T> T ask(Question<T> question) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try (Connection connection = source.getConnection()) {
                return question.on(connection);
            }
        });
        threads.execute(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was asked", e);
        } catch (TimeoutException e) {
            task.cancel(false); // one that still waits for its turn will not be asked
            throw new AccountsUnavailable(new SQLTimeoutException("no answer for " + PATIENCE_SECONDS + " s"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw new AccountsUnavailable(failure);
            }
            throw new IllegalStateException("asking the database failed", e.getCause());
        }
    }
}
