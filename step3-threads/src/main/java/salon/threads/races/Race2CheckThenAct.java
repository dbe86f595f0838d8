package salon.threads.races;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.function.Function;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.MemoryAccounts;
import salon.threads.PasswordHash;
import salon.threads.Pbkdf2;
import salon.threads.Username;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 2: two people register one name, and both are told that it is theirs. Each thread checks that the name is free,
 * and when it acts, it no longer is. A concurrent map does not help: each of its steps is atomic, two together are not.
 *
 * <pre>
 * Broken: 2 people registered "ada"; to 2 it was said that the name is theirs, and 1 can log in:
 *         both found the name free, and the later one wrote over the earlier one.
 * Fixed:  2 people registered "ada"; to 1 it was said that the name is theirs, and 1 can log in.
 * </pre>
 *
 * Both threads meet between check and act, where passwords are hashed; a real server spends a sixth of a second there.
 * The cure is to let the act decide: {@code putIfAbsent}, as {@link MemoryAccounts} does.
 */
public final class Race2CheckThenAct {
    private static final List<String> PASSWORDS = List.of("the first one's", "the second one's");

    private Race2CheckThenAct() {}

    /** Looks whether the name is free, and later takes it. */
    static final class Broken implements Accounts {
        private record Entry(Account account, String hash) {}

        private final PasswordHash passwords;
        private final Map<Username, Entry> entries = new ConcurrentHashMap<>();

        Broken(PasswordHash passwords) {
            this.passwords = passwords;
        }

        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            Username key = Username.of(username);
            if (entries.containsKey(key)) {
                return Optional.empty();
            }
            Account account = new Account(UUID.randomUUID().toString(), username);
            entries.put(key, new Entry(account, passwords.hash(password))); // whoever else took the name meanwhile
            return Optional.of(account);
        }

        @Override
        public Optional<Account> login(String username, String password) {
            return Optional.ofNullable(entries.get(Username.of(username)))
                    .filter(entry -> passwords.matches(password, entry.hash()))
                    .map(Entry::account);
        }
    }

    /** Holds who hashes until both do. */
    private record Meeting(PasswordHash passwords, Phaser both) implements PasswordHash {
        @Override
        public String hash(String password) {
            both.arriveAndAwaitAdvance();
            return passwords.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            return passwords.matches(password, hash);
        }

        @Override
        public String decoy() {
            return passwords.decoy();
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        return new Verdict(registerTwice(Broken::new), registerTwice(MemoryAccounts::new));
    }

    private static Outcome registerTwice(Function<PasswordHash, Accounts> kind) {
        Accounts accounts = kind.apply(new Meeting(new Pbkdf2(1), new Phaser(PASSWORDS.size())));
        Queue<Account> told = new ConcurrentLinkedQueue<>();
        List<Thread> threads = PASSWORDS.stream()
                .map(password -> Crossing.start("Register", () ->
                        accounts.register("ada", password, Optional.empty()).ifPresent(told::add)))
                .toList();
        Crossing.untilEnded(threads);
        long canLogIn = PASSWORDS.stream().filter(password -> accounts.login("ada", password).isPresent()).count();
        boolean right = told.size() == 1 && canLogIn == 1;
        String story = "2 people registered \"ada\"; to %d it was said that the name is theirs, and %d can log in"
                + (right ? "." : ":\nboth found the name free, and the later one wrote over the earlier one.");
        return new Outcome(right, story.formatted(told.size(), canLogIn));
    }
}
