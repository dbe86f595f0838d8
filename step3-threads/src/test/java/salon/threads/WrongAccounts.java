package salon.threads;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts with mistakes, for schedules that have to find them. A password is its own hash here. */
abstract class WrongAccounts implements Accounts {
    private record Entry(Account account, String password) {}

    final Map<Username, Entry> entries;

    private WrongAccounts(Map<Username, Entry> entries) {
        this.entries = entries;
    }

    WrongAccounts with(String username) {
        register(username, "secret", Optional.empty());
        return this;
    }

    @Override
    public Optional<Account> login(String username, String password) {
        return Optional.ofNullable(entries.get(Username.of(username)))
                .filter(entry -> entry.password.equals(password)).map(Entry::account);
    }

    private static Entry entry(String username, String password) {
        return new Entry(new Account(username, username), password);
    }

    /** Looks whether the name is free, and takes it, in two steps of a map that is safe in each. */
    static final class TwoSteps extends WrongAccounts {
        TwoSteps() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            Username key = Username.of(username);
            if (entries.containsKey(key)) {
                return Optional.empty();
            }
            Entry entry = entry(username, password);
            entries.put(key, entry);
            return Optional.of(entry.account);
        }
    }

    /** Shares a map that is not made for it. */
    static final class PlainMap extends WrongAccounts {
        PlainMap() {
            super(new HashMap<>());
        }

        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            Entry entry = entry(username, password);
            return entries.putIfAbsent(Username.of(username), entry) == null
                    ? Optional.of(entry.account) : Optional.empty();
        }
    }

    /** Takes two locks, in one order for registering and in the other for logging in. */
    static final class CrossingLocks extends WrongAccounts {
        private final Object names = new Object();
        private final Object passwords = new Object();

        CrossingLocks() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            synchronized (names) {
                synchronized (passwords) {
                    Entry entry = entry(username, password);
                    return entries.putIfAbsent(Username.of(username), entry) == null
                            ? Optional.of(entry.account) : Optional.empty();
                }
            }
        }

        @Override
        public Optional<Account> login(String username, String password) {
            synchronized (passwords) {
                synchronized (names) {
                    return super.login(username, password);
                }
            }
        }
    }
}
