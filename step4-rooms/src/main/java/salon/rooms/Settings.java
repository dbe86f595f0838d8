package salon.rooms;

import java.util.Locale;
import salon.rooms.accounts.AccountStore;
import salon.threads.Pbkdf2;
import salon.threads.ThreadModel;

/**
 * How a server is to run.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for all of the machine's
 * @param port 0 lets the system pick a free one
 * @param poolSize threads of the pool, if the model is one
 * @param passwordIterations the cost of hashing a password; less than {@link Pbkdf2#OWASP_ITERATIONS} is for tests and
 *     load
 * @param accounts where accounts are kept
 */
public record Settings(
        String host,
        int port,
        ThreadModel threads,
        int poolSize,
        Locale language,
        int passwordIterations,
        AccountStore accounts,
        Limits limits) {
    /** Where accounts are kept unless told otherwise, in the folder where the program was started. */
    public static final String DEFAULT_ACCOUNTS = "jdbc:sqlite:data/accounts.db";

    /** The defaults, in the language of the machine. */
    public static Settings defaults() {
        return new Settings("0.0.0.0", 5555, ThreadModel.VIRTUAL, 16, Locale.getDefault(), Pbkdf2.OWASP_ITERATIONS,
                AccountStore.of(DEFAULT_ACCOUNTS), Limits.defaults());
    }

    /** For a run within this machine: a free port of its own, cheap passwords in memory, and clients that may rush. */
    public static Settings local() {
        return new Settings("127.0.0.1", 0, ThreadModel.VIRTUAL, 16, Locale.getDefault(), 1_000,
                new AccountStore.Memory(), Limits.defaults().withRate(0));
    }

    /** The same with another thread model. */
    public Settings withThreads(ThreadModel other, int size) {
        return new Settings(host, port, other, size, language, passwordIterations, accounts, limits);
    }

    /** The same in another language. */
    public Settings withLanguage(Locale other) {
        return new Settings(host, port, threads, poolSize, other, passwordIterations, accounts, limits);
    }

    /** The same with accounts elsewhere. */
    public Settings withAccounts(AccountStore other) {
        return new Settings(host, port, threads, poolSize, language, passwordIterations, other, limits);
    }

    /** The same with other limits. */
    public Settings withLimits(Limits other) {
        return new Settings(host, port, threads, poolSize, language, passwordIterations, accounts, other);
    }
}
