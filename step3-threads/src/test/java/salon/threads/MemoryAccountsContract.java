package salon.threads;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import salon.testing.Task;
import salon.threads.schedules.Scenario;
import salon.threads.schedules.Schedules;

/** What {@link Accounts} promise that are kept in memory, where schedules can be tried out. */
public abstract class MemoryAccountsContract extends AccountsContract {
    /** Hashes nothing: what it does is no matter where threads take turns. */
    private static final PasswordHash PLAIN = new PasswordHash() {
        @Override
        public String hash(String password) {
            return "hashed: " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals("hashed: " + password);
        }

        @Override
        public String decoy() {
            return "decoy";
        }
    };

    @Test
    @Task(value = "3.4", seconds = Schedules.SECONDS)
    void of_two_who_register_one_name_at_once_exactly_one_gets_it() throws Exception {
        Schedules.check(Scenario.<Accounts, Optional<Account>>of("Two register the name ada at once",
                        accounts -> register(accounts, "ada", "first"), accounts -> register(accounts, "Ada", "second"))
                .wrongIf((_, got) -> got.getFirst().isPresent() && got.getLast().isPresent(),
                        "both saw that ada was free, and both were given the account")
                .wrongIf((_, got) -> got.getFirst().isEmpty() && got.getLast().isEmpty(), "neither got the name")
                .wrongIf((accounts, got) -> !accounts.login("ada", "first").equals(got.getFirst())
                                || !accounts.login("ada", "second").equals(got.getLast()),
                        "who got the name can not log in with the password that came with it"),
                () -> accounts(PLAIN), WrongAccounts.TwoSteps::new);
    }

    @Test
    @Task(value = "3.4", seconds = Schedules.SECONDS)
    void two_who_register_two_names_at_once_both_get_theirs() throws Exception {
        Schedules.check(Scenario.<Accounts, Optional<Account>>of("Two register two names at once",
                        accounts -> register(accounts, "ada", "first"), accounts -> register(accounts, "bob", "second"))
                .wrongIf((_, got) -> got.getFirst().isEmpty() || got.getLast().isEmpty(), "one of them got no account")
                .wrongIf((_, got) -> got.getFirst().get().id().equals(got.getLast().get().id()),
                        "both accounts have the same id")
                .wrongIf((accounts, _) -> accounts.login("ada", "first").isEmpty()
                        || accounts.login("bob", "second").isEmpty(),
                        "one of the accounts is lost: nobody can log in to it"),
                () -> accounts(PLAIN), WrongAccounts.PlainMap::new);
    }

    @Test
    @Task(value = "3.4", seconds = Schedules.SECONDS)
    void one_who_registers_and_one_who_logs_in_do_not_stop_each_other() throws Exception {
        Schedules.check(Scenario.<Accounts, Optional<Account>>of("One registers while another logs in",
                        accounts -> register(accounts, "ada", "first"), accounts -> accounts.login("bob", "secret"))
                .wrongIf((_, got) -> got.getFirst().isEmpty(), "who registers got no account")
                .wrongIf((_, got) -> got.getLast().isEmpty(), "who logs in was refused, with the right password"),
                () -> {
                    Accounts accounts = accounts(PLAIN);
                    register(accounts, "bob", "secret");
                    return accounts;
                }, () -> new WrongAccounts.CrossingLocks().with("bob"));
    }
}
