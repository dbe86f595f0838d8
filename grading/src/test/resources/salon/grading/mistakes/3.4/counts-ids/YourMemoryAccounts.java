// mistake: counts the ids without a lock
// task: 3.4
// told: both accounts have the same id
package salon.threads.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public final class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final Map<Username, Entry> entries = new ConcurrentHashMap<>();
    private int lastId;

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        String hash = passwords.hash(password);
        lastId++;
        Account account = new Account("user-" + lastId, username);
        Entry entry = new Entry(account, hash);
        return entries.putIfAbsent(Username.of(username), entry) == null ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get(Username.of(username));
        boolean matches = passwords.matches(password, entry == null ? passwords.decoy() : entry.hash());
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
