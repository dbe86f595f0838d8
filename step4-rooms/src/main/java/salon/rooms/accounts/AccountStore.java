package salon.rooms.accounts;

import java.nio.file.Path;
import salon.threads.MemoryAccounts;
import salon.threads.PasswordHash;

/** Where accounts are kept. Its text says so to people, without a password that may stand in a URL. */
public sealed interface AccountStore permits AccountStore.Memory, SqliteFile, PostgresServer {
    /**
     * The store that a text names: {@code memory}, {@code jdbc:sqlite:FILE}, or {@code jdbc:postgresql:…} in any form that
     * its driver takes.
     *
     * @throws IllegalArgumentException if it names none; the message does not repeat the text, which may hold a password
     */
    static AccountStore of(String url) {
        if (url.equals("memory")) {
            return new Memory();
        }
        if (url.startsWith(SqliteFile.PREFIX)) {
            return new SqliteFile(Path.of(url.substring(SqliteFile.PREFIX.length())));
        }
        return new PostgresServer(url);
    }

    /**
     * Opens the store, and makes in it what is not there yet.
     *
     * @throws StoreException if it can not be used
     */
    OpenAccounts open(PasswordHash passwords) throws StoreException;

    /** In memory, for as long as the program runs. */
    record Memory() implements AccountStore {
        @Override
        public OpenAccounts open(PasswordHash passwords) {
            return new OpenAccounts(new MemoryAccounts(passwords), () -> {});
        }

        @Override
        public String toString() {
            return "memory";
        }
    }
}
