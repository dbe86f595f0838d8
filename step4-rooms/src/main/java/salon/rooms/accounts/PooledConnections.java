package salon.rooms.accounts;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A database that is asked in the thread that has the question, by a connection from a pool: waiting for a socket keeps
 * no virtual thread's carrier. A fair semaphore has all wait in the order in which they came. The pool's own waiting is
 * not fair, and in a crowd of a thousand some waited for seconds while connections lay idle. Safe for any number of
 * threads: the pool and the semaphore are.
 */
final class PooledConnections implements Database {
    private final HikariDataSource pool;
    private final Semaphore turns;

    PooledConnections(HikariDataSource pool) {
        this.pool = pool;
        this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    @Override
    public <T> T ask(Question<T> question) {
        awaitTurn();
        try (Connection connection = pool.getConnection()) {
            return question.on(connection);
        } catch (SQLException e) {
            throw new AccountsUnavailable(e);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw AccountsUnavailable.late();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
