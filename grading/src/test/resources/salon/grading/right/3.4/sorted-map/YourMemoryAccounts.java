// right: a sorted map with a comparator
// task: 3.4
package salon.threads.exercise;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public final class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final ConcurrentSkipListMap<Username, Entry> entries =
            new ConcurrentSkipListMap<>(Comparator.comparing(Username::folded));

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Account account = new Account(UUID.randomUUID().toString(), username);
        Entry entry = new Entry(account, passwords.hash(password));
        Username name = Username.of(username);
        return entries.putIfAbsent(name, entry) == null ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry = entries.get(Username.of(username));
        boolean matches = passwords.matches(password, entry == null ? passwords.decoy() : entry.hash());
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
