package salon.threads.exercise;

import salon.threads.Accounts;
import salon.threads.MemoryAccountsContract;
import salon.threads.PasswordHash;

class YourMemoryAccountsTest extends MemoryAccountsContract {
    @Override
    protected Accounts accounts(PasswordHash passwords) {
        return new YourMemoryAccounts(passwords);
    }
}
