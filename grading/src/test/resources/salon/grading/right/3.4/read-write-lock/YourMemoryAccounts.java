// right: a lock for readers and writers
// task: 3.4
package salon.threads.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.PasswordHash;
import salon.threads.Username;

public class YourMemoryAccounts implements Accounts {
    private record Entry(Account account, String hash) {}

    private final PasswordHash passwords;
    private final Map<Username, Entry> entries = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public YourMemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Username key = Username.of(username);
        Entry entry = new Entry(new Account(UUID.randomUUID().toString(), username), passwords.hash(password));
        lock.writeLock().lock();
        try {
            return entries.putIfAbsent(key, entry) == null ? Optional.of(entry.account()) : Optional.empty();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Entry entry;
        lock.readLock().lock();
        try {
            entry = entries.get(Username.of(username));
        } finally {
            lock.readLock().unlock();
        }
        String hash = entry == null ? passwords.decoy() : entry.hash();
        boolean matches = passwords.matches(password, hash);
        return entry != null && matches ? Optional.of(entry.account()) : Optional.empty();
    }
}
