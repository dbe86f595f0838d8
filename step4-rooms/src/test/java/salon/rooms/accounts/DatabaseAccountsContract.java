package salon.rooms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.AccountsContract;
import salon.threads.PasswordHash;
import salon.threads.Pbkdf2;

/** What accounts in memory promise, and what only a database can: to be there after a restart, and for two programs. */
abstract class DatabaseAccountsContract extends AccountsContract {
    private final Queue<OpenAccounts> opened = new ConcurrentLinkedQueue<>();

    /** A store in which nothing is yet. */
    abstract AccountStore newStore() throws Exception;

    /** A connection of the test's own. */
    abstract Connection connection(AccountStore store) throws SQLException;

    /** Makes the database unreachable. */
    abstract void goesAway(AccountStore store) throws Exception;

    /** Makes it reachable again. */
    abstract void comesBack(AccountStore store) throws Exception;

    @Override
    protected final Accounts accounts(PasswordHash passwords) {
        try {
            return opened(newStore(), passwords).accounts();
        } catch (Exception e) {
            throw new AssertionError("there is a store to open", e);
        }
    }

    final OpenAccounts opened(AccountStore store) throws StoreException {
        return opened(store, new Pbkdf2(1));
    }

    private OpenAccounts opened(AccountStore store, PasswordHash passwords) throws StoreException {
        OpenAccounts accounts = store.open(passwords);
        opened.add(accounts);
        return accounts;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(OpenAccounts::close);
    }

    static Optional<Account> register(OpenAccounts accounts, String username) {
        return accounts.accounts().register(username, "secret", Optional.empty());
    }

    static Optional<Account> login(OpenAccounts accounts, String username) {
        return accounts.accounts().login(username, "secret");
    }

    @Test
    void who_has_registered_can_log_in_after_a_restart() throws Exception {
        AccountStore store = newStore();
        Optional<Account> ada;
        try (OpenAccounts before = store.open(new Pbkdf2(1))) {
            ada = register(before, "Ada");
        }
        OpenAccounts after = opened(store);
        assertThat(login(after, "ADA")).as("the account that Ada logs in to").isPresent().isEqualTo(ada);
        assertThat(register(after, "ada")).as("a second account of her name").isEmpty();
    }

    @Test
    void of_two_programs_that_register_one_name_at_once_exactly_one_gets_it() throws Exception {
        AccountStore store = newStore();
        List<OpenAccounts> programs = List.of(opened(store), opened(store));
        for (int round = 0; round < 20; round++) {
            String name = "user" + round;
            List<Account> accounts = Doing.inStep(1, (program, _) -> register(programs.get(program), name)).stream()
                    .flatMap(own -> own.getFirst().stream()).toList();
            assertThat(accounts).as("the accounts that two programs got which registered one name").hasSize(1);
            for (OpenAccounts program : programs) {
                assertThat(login(program, name)).as("who logs in as %s", name).hasValue(accounts.getFirst());
            }
        }
    }

    @Test
    void of_two_programs_that_open_a_new_store_at_once_both_find_it_ready() throws Exception {
        for (int round = 0; round < 5; round++) {
            AccountStore store = newStore();
            List<OpenAccounts> programs = Doing.together(2, _ -> () -> opened(store));
            assertThat(register(programs.getFirst(), "ada")).as("the account made by the first").isPresent()
                    .isEqualTo(login(programs.getLast(), "ada"));
        }
    }

    @Test
    void while_the_database_is_away_accounts_are_unavailable_and_once_it_is_back_all_is_there() throws Exception {
        AccountStore store = newStore();
        OpenAccounts accounts = opened(store);
        Optional<Account> ada = register(accounts, "ada");
        goesAway(store);
        assertThatExceptionOfType(AccountsUnavailable.class).isThrownBy(() -> login(accounts, "ada"));
        assertThatExceptionOfType(AccountsUnavailable.class).isThrownBy(() -> register(accounts, "bob"))
                .satisfies(e -> assertThat(e.reason()).as("what is said of it").isNotBlank());
        comesBack(store);
        assertThat(onceAvailable(() -> login(accounts, "ada"))).as("who Ada logs in as").isPresent().isEqualTo(ada);
        assertThat(register(accounts, "bob")).as("Bob's account, when he tries again").isPresent();
    }

    /** Asks again for some seconds: a pool tries less and less often while there is no server. */
    private static Optional<Account> onceAvailable(Supplier<Optional<Account>> question) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Doing.SECONDS);
        while (System.nanoTime() < deadline) {
            try {
                return question.get();
            } catch (AccountsUnavailable e) {
                // Not yet.
            }
        }
        return question.get();
    }

    @Test
    void a_store_that_a_newer_program_made_is_refused_and_left_as_it_was() throws Exception {
        AccountStore store = newStore();
        try (Connection connection = connection(store); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_versions (version INTEGER PRIMARY KEY)");
            statement.execute("INSERT INTO schema_versions VALUES (7)");
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> opened(store)).satisfies(e -> {
                assertThat(e.reason()).isEqualTo(StoreException.Reason.NEWER);
                assertThat(e.about()).as("what it is about").containsExactly(store, 7, Schema.VERSION);
            });
            assertThat(statement.executeUpdate("DELETE FROM schema_versions")).as("rows of versions").isEqualTo(1);
            assertThatExceptionOfType(SQLException.class).as("whether there are accounts")
                    .isThrownBy(() -> statement.execute("SELECT * FROM accounts"));
        }
    }
}
