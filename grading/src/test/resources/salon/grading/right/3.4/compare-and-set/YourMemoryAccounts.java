// right: an immutable map, replaced by compare-and-set
// task: 3.4
package salon.threads.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final AtomicReference<Map<Username, Entry>> entries = new AtomicReference<>(Map.of());

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Username key = Username.of(username);
        Entry entry = new Entry(new Account(UUID.randomUUID().toString(), username), passwords.hash(password));
        while (true) {
            Map<Username, Entry> before = entries.get();
            if (before.containsKey(key)) {
                return Optional.empty();
            }
            Map<Username, Entry> after = new HashMap<>(before);
            after.put(key, entry);
            if (entries.compareAndSet(before, after)) {
                return Optional.of(entry.account());
            }
        }
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get().get(Username.of(username));
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
