package salon.rooms.accounts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import salon.threads.Pool;
import salon.threads.WorkerPool;

/**
 * A database with one platform thread for all questions, as suits SQLite. It lets one write at a time anyway, and has
 * whoever else wants to poll; in a queue they wait their turn. And a virtual thread that is inside native code keeps its
 * carrier, for seconds if another program holds the file: all others would stand still meanwhile, every writer among
 * them.
 *
 * <p>Each question has a connection of its own, which costs little where the database is a file. So nothing is held
 * between questions: a file that was taken away is missed, one that is put back is used.
 *
 * <p>Safe for any number of threads: a connection is touched by that one alone.
 */
final class OneThread implements Database {
    private final DataSource source;
    private final Pool thread = new WorkerPool("Accounts", 1, Integer.MAX_VALUE - 1); // of each client one question waits

    OneThread(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T ask(Question<T> question) {
        FutureTask<T> task = new FutureTask<>(() -> answer(question));
        thread.execute(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was asked", e);
        } catch (TimeoutException e) {
            task.cancel(false); // if it still waits for its turn, it will not be asked
            throw AccountsUnavailable.late();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw new AccountsUnavailable(failure);
            }
            throw new IllegalStateException("asking the database failed", e.getCause());
        }
    }

    private <T> T answer(Question<T> question) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return question.on(connection);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
