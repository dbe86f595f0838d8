package salon.rooms.accounts;

import salon.threads.Accounts;
import salon.threads.PasswordHash;

/** Accounts, and how to give back what they hold once nobody uses them any more. */
public record OpenAccounts(Accounts accounts, Runnable closing) implements AutoCloseable {
    static OpenAccounts in(Database database, PasswordHash passwords) {
        return new OpenAccounts(new DatabaseAccounts(database, passwords), database::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
