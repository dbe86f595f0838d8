package salon.threads;

class MemoryAccountsTest extends MemoryAccountsContract {
    @Override
    protected Accounts accounts(PasswordHash passwords) {
        return new MemoryAccounts(passwords);
    }
}
