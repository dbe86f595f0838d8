// mistake: puts, and looks afterwards whether somebody was there before
// task: 3.4
// told: a login with the password of who came second
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

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Account account = new Account(UUID.randomUUID().toString(), username);
        Entry before = entries.put(Username.of(username), new Entry(account, passwords.hash(password)));
        return before == null ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get(Username.of(username));
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
