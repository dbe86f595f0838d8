// right: a plain map under one monitor, hashing outside
// task: 3.4
package salon.threads.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final Map<Username, Entry> entries = new HashMap<>();

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        String hash = passwords.hash(password);
        Account account = new Account(UUID.randomUUID().toString(), username);
        synchronized (entries) {
            if (entries.containsKey(Username.of(username))) {
                return Optional.empty();
            }
            entries.put(Username.of(username), new Entry(account, hash));
            return Optional.of(account);
        }
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry;
        synchronized (entries) {
            entry = entries.get(Username.of(username));
        }
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
