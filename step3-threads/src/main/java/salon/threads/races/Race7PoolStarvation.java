package salon.threads.races;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import salon.threads.Accounts;
import salon.threads.MemoryAccounts;
import salon.threads.PasswordHash;
import salon.threads.Pbkdf2;
import salon.threads.Pool;
import salon.threads.PooledHash;
import salon.threads.WorkerPool;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 7: a pool whose tasks wait for tasks of the same pool comes to a stand, with no lock in sight. Every worker
 * waits for something that stands in the queue, and there is no worker left to take it.
 *
 * <pre>
 * Broken: Ada and Bob have a worker each, which waits for a hash; 2 hashes wait for a worker;
 *         0 of 2 are registered, and nobody is left to change that.
 * Fixed:  Ada and Bob have a worker each, which waits for a hash; the hashers hash;
 *         2 of 2 are registered.
 * </pre>
 *
 * With fewer clients at once than workers it goes well, which is how it gets past a test. The two clients here have
 * both workers before either asks for a hash. The cure is a pool of its own for what others wait for, as in
 * {@link salon.threads.ThreadsServer}; a thread for each client would do as well.
 */
public final class Race7PoolStarvation {
    private static final int WORKERS = 2;
    private static final int QUEUE = 16;
    private static final List<String> CLIENTS = List.of("Ada", "Bob");

    private Race7PoolStarvation() {}

    interface Desk extends AutoCloseable {
        Pool workers();

        PasswordHash passwords();

        @Override
        void close();
    }

    /** Serves clients and hashes their passwords in one pool. */
    static final class Broken implements Desk {
        private final Pool workers = new WorkerPool("Worker", WORKERS, QUEUE);

        @Override
        public Pool workers() {
            return workers;
        }

        @Override
        public PasswordHash passwords() {
            return new PooledHash(new Pbkdf2(1), workers);
        }

        @Override
        public void close() {
            workers.close();
        }
    }

    /** Serves clients in one pool and hashes in another, whose tasks wait for nothing. */
    static final class Fixed implements Desk {
        private final Pool workers = new WorkerPool("Worker", WORKERS, QUEUE);
        private final Pool hashers = new WorkerPool("Hasher", WORKERS, QUEUE);

        @Override
        public Pool workers() {
            return workers;
        }

        @Override
        public PasswordHash passwords() {
            return new PooledHash(new Pbkdf2(1), hashers);
        }

        @Override
        public void close() {
            workers.close();
            hashers.close();
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        try (Desk broken = new Broken(); Desk fixed = new Fixed()) {
            return new Verdict(registerBoth(broken), registerBoth(fixed));
        }
    }

    private static Outcome registerBoth(Desk desk) {
        Accounts accounts = new MemoryAccounts(desk.passwords());
        Phaser both = new Phaser(CLIENTS.size()); // who arrives waits until both have
        Queue<Thread> serving = new ConcurrentLinkedQueue<>();
        AtomicInteger registered = new AtomicInteger();
        for (String client : CLIENTS) {
            desk.workers().execute(() -> {
                serving.add(Thread.currentThread());
                both.arriveAndAwaitAdvance();
                if (register(accounts, client)) {
                    registered.incrementAndGet();
                }
            });
        }
        Crossing.until(() -> registered.get() == CLIENTS.size() || desk.workers().waiting() == CLIENTS.size());
        int waiting = desk.workers().waiting();
        if (waiting == 0) {
            return new Outcome(true, "Ada and Bob have a worker each, which waits for a hash; the hashers hash;"
                    + "\n%d of 2 are registered.".formatted(registered.get()));
        }
        String story = "Ada and Bob have a worker each, which waits for a hash; %d hashes wait for a worker;"
                + "\n%d of 2 are registered, and nobody is left to change that.";
        Outcome starved = new Outcome(false, story.formatted(waiting, registered.get()));
        serving.forEach(Thread::interrupt); // gives the workers back; in a server nobody would
        return starved;
    }

    private static boolean register(Accounts accounts, String client) {
        try {
            return accounts.register(client, "secret", Optional.empty()).isPresent();
        } catch (IllegalStateException e) {
            return false; // the demonstration is over: it has interrupted the wait
        }
    }
}
