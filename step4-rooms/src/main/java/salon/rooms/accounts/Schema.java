package salon.rooms.accounts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The tables, in the SQL that SQLite and PostgreSQL share. Beside the accounts the database keeps a row for each version
 * that its schema has had, so that a later program knows what to change, and an earlier one that it does not know this
 * database.
 */
final class Schema {
    /** The newest version that this program knows. */
    static final int VERSION = 1;

    private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY)";
    private static final String ACCOUNTS = """
            CREATE TABLE IF NOT EXISTS accounts (
                folded        TEXT NOT NULL PRIMARY KEY, -- the name as names are compared: one account for each
                id            TEXT NOT NULL,
                username      TEXT NOT NULL,             -- the name as it was typed
                email         TEXT,
                password_hash TEXT NOT NULL
            )""";

    private Schema() {}

    /**
     * Makes what is not there yet, all of it or nothing.
     *
     * @param store what is opened, for people
     * @param first what its transaction has to begin with, so that of two programs that do this at once one waits
     * @throws StoreException if the schema is newer than this program; nothing is changed then
     */
    static void make(DataSource source, AccountStore store, String... first) throws SQLException, StoreException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : first) {
                statement.execute(sql);
            }
            statement.execute(VERSIONS);
            statement.execute("INSERT INTO schema_versions VALUES (" + VERSION + ") ON CONFLICT DO NOTHING");
            int newest = newest(statement);
            if (newest > VERSION) {
                throw new StoreException(StoreException.Reason.NEWER, store, newest, VERSION);
            }
            statement.execute(ACCOUNTS);
            connection.commit();
        }
    }

    private static int newest(Statement statement) throws SQLException {
        try (ResultSet versions = statement.executeQuery("SELECT max(version) FROM schema_versions")) {
            versions.next(); // an aggregate always has a row
            return versions.getInt(1);
        }
    }
}
