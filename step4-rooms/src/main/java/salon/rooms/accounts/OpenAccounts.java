package salon.rooms.accounts;

import salon.threads.Accounts;

/** Accounts, and how to give back what they hold once nobody uses them any more. */
public record OpenAccounts(Accounts accounts, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
