// right: a lock for each name, made on demand
// task: 3.4
package salon.threads.exercise;

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
    private final ConcurrentHashMap<Username, Object> locks = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Username, Entry> entries = new ConcurrentHashMap<>();

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Username key = Username.of(username);
        String hash = passwords.hash(password);
        synchronized (locks.computeIfAbsent(key, _ -> new Object())) {
            if (entries.containsKey(key)) {
                return Optional.empty();
            }
            Account account = new Account(UUID.randomUUID().toString(), username);
            entries.put(key, new Entry(account, hash));
            return Optional.of(account);
        }
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get(Username.of(username));
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
