// mistake: takes the name before it hashes, and keeps it when that is refused
// task: 3.4
// told: the account, when it is tried again
package salon.threads.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final Map<Username, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Username, Account> taken = new ConcurrentHashMap<>();

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Account account = new Account(UUID.randomUUID().toString(), username);
        if (taken.putIfAbsent(Username.of(username), account) != null) {
            return Optional.empty();
        }
        entries.put(Username.of(username), new Entry(account, passwords.hash(password)));
        return Optional.of(account);
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get(Username.of(username));
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
