// mistake: replaces an immutable map without looking whether another did meanwhile
// task: 3.4
// told: one of the accounts is lost
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
    private volatile Map<Username, Entry> entries = Map.of();

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Account account = new Account(UUID.randomUUID().toString(), username);
        String hash = passwords.hash(password);
        Map<Username, Entry> more = new HashMap<>(entries);
        if (more.putIfAbsent(Username.of(username), new Entry(account, hash)) != null) {
            return Optional.empty();
        }
        entries = more;
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
