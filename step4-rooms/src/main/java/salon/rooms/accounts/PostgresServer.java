package salon.rooms.accounts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import salon.threads.PasswordHash;

/**
 * Accounts in a PostgreSQL database. Connecting costs PostgreSQL a process, and us some round trips, so that a few
 * connections are kept in a pool. It tries out one that has been idle, drops one that failed, and makes new ones when
 * the server is back, within some seconds.
 *
 * <p>No wait is without end: three seconds for a connection, five for an answer.
 */
record PostgresServer(String url) implements AccountStore {
    /** An account is a matter of milliseconds; more connections would only wait for the same disk. */
    private static final int CONNECTIONS = 4;
    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 5;
    private static final int VALIDATION_MILLIS = 1_000;
    /** Any number will do that is the same in every Salon. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(5555)";
    /** Kept, since a logger that nobody keeps forgets its level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF); // it logs a URL that it can not read, which may hold a password
    }

    PostgresServer {
        source(url);
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setLoginTimeout(CONNECT_SECONDS); // all of it: a server may accept, and then say nothing
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setApplicationName("salon");
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a URL of PostgreSQL"); // without the cause, which repeats it
        }
        return source;
    }

    @Override
    public OpenAccounts open(PasswordHash passwords) throws StoreException {
        PGSimpleDataSource source = source(url);
        try {
            Schema.make(source, this, LOCK);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.SERVER, this, String.valueOf(e.getMessage()));
        }
        return OpenAccounts.in(new PooledConnections(pool(source)), passwords);
    }

    private static HikariDataSource pool(PGSimpleDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("Accounts");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0); // made when asked for, and not in vain while it is away
        config.setConnectionTimeout(1_000L * CONNECT_SECONDS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setInitializationFailTimeout(-1); // one that goes away at this very moment is a question's failure
        return new HikariDataSource(config);
    }

    /** The server and the database, such as {@code localhost:5432/salon}; no user, password, or option. */
    @Override
    public String toString() {
        PGSimpleDataSource source = source(url);
        String[] hosts = source.getServerNames();
        int[] ports = source.getPortNumbers();
        return IntStream.range(0, hosts.length)
                .mapToObj(i -> hosts[i] + ":" + ports[i])
                .collect(Collectors.joining(",", "", "/" + source.getDatabaseName()));
    }
}
