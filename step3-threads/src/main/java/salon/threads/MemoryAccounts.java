package salon.threads;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Accounts for as long as the program runs. Safe for any number of threads: the one shared field is a concurrent map,
 * and {@code putIfAbsent} is the one step that decides who gets a name.
 */
public final class MemoryAccounts implements Accounts {
    private final PasswordHash passwords;
    private final String decoy;
    private final ConcurrentMap<Username, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Account account, Optional<String> email, String hash) {}

    /** Hashes passwords this way. */
    public MemoryAccounts(PasswordHash passwords) {
        this.passwords = passwords;
        this.decoy = passwords.decoy();
    }

    @Override
    public Optional<Account> register(String username, String password, Optional<String> email) {
        Username key = Username.of(username);
        if (entries.containsKey(key)) {
            return Optional.empty(); // spares a hash; it decides nothing, since the name may still be taken below
        }
        Account account = new Account(UUID.randomUUID().toString(), username);
        Entry entry = new Entry(account, email, passwords.hash(password));
        return entries.putIfAbsent(key, entry) == null ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> login(String username, String password) {
        Optional<Entry> entry = Optional.ofNullable(entries.get(Username.of(username)));
        boolean matches = passwords.matches(password, entry.map(Entry::hash).orElse(decoy));
        return matches ? entry.map(Entry::account) : Optional.empty();
    }
}
