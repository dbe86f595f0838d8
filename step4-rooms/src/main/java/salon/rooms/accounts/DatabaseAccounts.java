package salon.rooms.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

/**
 * Accounts in a database's table, there for whoever opens it next. The table's unique key is the one step that decides
 * who gets a name, of any number of threads and of servers too: {@code INSERT … ON CONFLICT DO NOTHING} is to a table
 * what {@code putIfAbsent} is to a map. Looking first and inserting then would be two steps, and no lock of ours reaches
 * into another process.
 *
 * <p>An account that {@link #register} returned is on the disk. When the database is away, both methods throw {@link
 * AccountsUnavailable}, and go on by themselves once it is back; whether a {@code register} that ended so made the
 * account is not known.
 *
 * <p>Safe for any number of threads: all fields are final, and what they hold is safe. The database is never kept waiting
 * while a password is hashed.
 */
public final class DatabaseAccounts implements Accounts {
    private static final String FIND = "SELECT id, username, password_hash FROM accounts WHERE folded = ?";
    private static final String INSERT = """
            INSERT INTO accounts (folded, id, username, email, password_hash) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private final Database database;
    private final PasswordHash passwords;
    private final String decoy;

    private record Entry(Account account, String hash) {}

    /** Keeps accounts in a database that has the {@link Schema}, and hashes passwords this way. */
    DatabaseAccounts(Database database, PasswordHash passwords) {
        this.database = database;
        this.passwords = passwords;
        this.decoy = passwords.decoy();
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Username key = Username.of(username);
        if (find(key).isPresent()) {
            return Optional.empty(); // spares a hash; it decides nothing, since the name may still be taken below
        }
        Account account = new Account(UUID.randomUUID().toString(), username);
        String hash = passwords.hash(password);
        return insert(key, account, email, hash) ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Optional<Entry> entry = find(Username.of(username));
        boolean matches = passwords.matches(password, entry.map(Entry::hash).orElse(decoy));
        return matches ? entry.map(Entry::account) : Optional.empty();
    }

    private Optional<Entry> find(Username key) {
        return database.ask(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, key.folded());
                try (ResultSet found = find.executeQuery()) {
                    return found.next() ? Optional.of(entry(found)) : Optional.empty();
                }
            }
        });
    }

    private static Entry entry(ResultSet found) throws SQLException {
        Account account = new Account(found.getString("id"), found.getString("username"));
        return new Entry(account, found.getString("password_hash"));
    }

    private boolean insert(Username key, Account account, Optional<String> email, String hash) {
        return database.ask(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, key.folded());
                insert.setString(2, account.id());
                insert.setString(3, account.username());
                insert.setString(4, email.orElse(null));
                insert.setString(5, hash);
                return insert.executeUpdate() == 1;
            }
        });
    }
}
