package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.testing.Doing;
import salon.testing.Task;

/** What {@link Accounts} promise, whoever wrote them and wherever they are kept. */
@Task("3.4")
public abstract class AccountsContract {
    private final ScriptedHash hash = new ScriptedHash();

    /** The accounts to be tested. */
    protected abstract Accounts accounts(PasswordHash passwords);

    @AfterEach
    void release() {
        hash.release();
    }

    static Optional<Account> register(Accounts accounts, String username, String password) {
        return accounts.register(username, password, Optional.empty());
    }

    @Test
    void who_has_registered_can_log_in() {
        Accounts accounts = accounts(hash);
        Optional<Account> ada = accounts.register("Ada", "secret", Optional.of("ada@example.org"));
        assertThat(ada).as("Ada's account").map(Account::username).hasValue("Ada");
        assertThat(accounts.login("Ada", "secret")).as("the account that Ada logs in to").isEqualTo(ada);
    }

    @Test
    void two_names_are_two_accounts() {
        Accounts accounts = accounts(hash);
        String ada = register(accounts, "ada", "secret").orElseThrow().id();
        String bob = register(accounts, "bob", "secret").orElseThrow().id();
        assertThat(ada).as("Ada's id, which is not Bob's").isNotEqualTo(bob);
        assertThat(accounts.login("bob", "secret")).as("who logs in as Bob").map(Account::id).hasValue(bob);
    }

    @ParameterizedTest
    @CsvSource({"ada, Ada", "ada, ADA", "straße, STRASSE", "Straße, strasse", "bob, ｂｏｂ", "ﬁona, Fiona"})
    void names_that_are_one_after_folding_are_one_account(String first, String second) {
        Accounts accounts = accounts(hash);
        Optional<Account> account = register(accounts, first, "secret");
        assertThat(register(accounts, second, "other")).as("a second account, %s beside %s", second, first).isEmpty();
        assertThat(accounts.login(second, "secret")).as("who %s logs in as", second).isEqualTo(account);
    }

    @Test
    void a_name_that_is_taken_keeps_its_password() {
        Accounts accounts = accounts(hash);
        Optional<Account> ada = register(accounts, "ada", "secret");
        register(accounts, "ada", "stolen");
        assertThat(accounts.login("ada", "stolen")).as("a login with the password of who came second").isEmpty();
        assertThat(accounts.login("ada", "secret")).as("a login with the password of who came first").isEqualTo(ada);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_find_no_account() {
        Accounts accounts = accounts(hash);
        register(accounts, "ada", "secret");
        assertThat(accounts.login("ada", "Secret")).as("a login with a wrong password").isEmpty();
        assertThat(accounts.login("bob", "secret")).as("a login with an unknown name").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ada, secret", "ada, wrong", "unknown, secret"})
    void every_login_takes_the_same_work_which_is_one_match(String username, String password) {
        Accounts accounts = accounts(hash);
        register(accounts, "ada", "secret");
        int hashed = hash.hashed();
        int matched = hash.matched();
        accounts.login(username, password);
        assertThat(hash.matched() - matched).as("passwords matched when %s logs in with %s", username, password)
                .isEqualTo(1);
        assertThat(hash.hashed() - hashed).as("passwords hashed when %s logs in with %s", username, password).isZero();
    }

    @Test
    void of_many_who_register_one_name_at_once_exactly_one_gets_it() throws Exception {
        int threads = 8;
        for (int round = 0; round < 5; round++) {
            Accounts accounts = accounts(hash);
            hash.holdUntil(threads); // so that all have seen the name free before any of them can take it
            List<String> names = List.of("straße", "STRASSE", "Straße", "strasse");
            List<Optional<Account>> got = Doing.together(threads,
                    i -> () -> register(accounts, names.get(i % names.size()), "password " + i));
            assertThat(got.stream().flatMap(Optional::stream))
                    .as("the accounts that %d threads got which registered one name at once", threads).hasSize(1);
            int winner = IntStream.range(0, threads).filter(i -> got.get(i).isPresent()).findFirst().orElseThrow();
            for (int i = 0; i < threads; i++) {
                assertThat(accounts.login("strasse", "password " + i))
                        .as("a login with the password of thread %d, when thread %d got the name", i, winner)
                        .isEqualTo(i == winner ? got.get(winner) : Optional.empty());
            }
        }
    }

    @Test
    void while_a_password_is_hashed_for_one_who_registers_nobody_else_waits() throws Exception {
        Accounts accounts = accounts(hash);
        register(accounts, "cara", "secret");
        Doing<Optional<Account>> slow = Doing.start(() -> register(accounts, "ada", ScriptedHash.SLOW)).untilItWaits();
        nobodyWaits(accounts);
        hash.release();
        assertThat(slow.result("registering ends when the password is hashed"))
                .as("the slow one's account").isPresent();
    }

    @Test
    void while_a_password_is_matched_for_one_who_logs_in_nobody_else_waits() throws Exception {
        Accounts accounts = accounts(hash);
        register(accounts, "cara", "secret");
        Doing<Optional<Account>> slow = Doing.start(() -> accounts.login("cara", ScriptedHash.SLOW)).untilItWaits();
        nobodyWaits(accounts);
        hash.release();
        assertThat(slow.result("the login ends when the password is matched")).as("the slow one's account").isEmpty();
    }

    private static void nobodyWaits(Accounts accounts) throws Exception {
        String promise = "nobody waits for the hashing of another's password";
        assertThat(Doing.start(() -> accounts.login("cara", "secret")).result(promise))
                .as("the account of another one who logs in").isPresent();
        for (int i = 0; i < 100; i++) { // enough to meet every lock, if each guards only some of the names
            String name = "user" + i;
            assertThat(Doing.start(() -> register(accounts, name, "secret")).result(promise))
                    .as("the account of another one who registers").isPresent();
        }
    }

    @Test
    void who_registers_the_very_name_that_another_is_registering_does_not_wait_either() throws Exception {
        Accounts accounts = accounts(hash);
        Doing<Optional<Account>> slow = Doing.start(() -> register(accounts, "ada", ScriptedHash.SLOW)).untilItWaits();
        Optional<Account> quick = Doing.start(() -> register(accounts, "Ada", "secret"))
                .result("nobody waits for the hashing of another's password");
        hash.release();
        List<Optional<Account>> both = List.of(quick, slow.result("registering ends when the password is hashed"));
        assertThat(both.stream().flatMap(Optional::stream))
                .as("the accounts of two who registered one name").hasSize(1);
    }

    @Test
    void when_too_many_passwords_are_waiting_registering_is_rejected_and_the_name_stays_free() {
        Accounts accounts = accounts(hash);
        assertThatExceptionOfType(RejectedExecutionException.class).as("what registering throws then")
                .isThrownBy(() -> register(accounts, "ada", ScriptedHash.BUSY));
        assertThat(register(accounts, "ada", "secret")).as("the account, when it is tried again").isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "unknown"})
    void when_too_many_passwords_are_waiting_a_login_is_rejected(String username) {
        Accounts accounts = accounts(hash);
        register(accounts, "ada", "secret");
        assertThatExceptionOfType(RejectedExecutionException.class).as("what a login of %s throws then", username)
                .isThrownBy(() -> accounts.login(username, ScriptedHash.BUSY));
    }
}
