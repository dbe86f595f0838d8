package salon.threads.races;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 1: two clients enter, and the count rises by one. Each thread reads the count, adds, and writes; what another
 * wrote meanwhile is written over.
 *
 * <pre>
 * Broken: 8 threads let 20,000 clients in each; the count is 112,120, not 160,000:
 *         what one thread wrote, another that had read before it wrote over.
 * Fixed:  8 threads let 20,000 clients in each; the count is 160,000.
 * </pre>
 *
 * The broken number differs from run to run; that it is too low does not, because all threads read the count before any
 * writes its first client. The cure is one lock around both steps: {@link ConnectedClients}.
 */
public final class Race1LostUpdate {
    private static final int THREADS = 8;
    private static final int CLIENTS = 20_000; // of each thread

    private Race1LostUpdate() {}

    interface Counter {
        void enter(int client, Runnable between);

        int count();
    }

    /** Counts in two steps that others can come between. */
    static final class Broken implements Counter {
        private int count;

        @Override
        public void enter(int client, Runnable between) {
            int seen = count; // count++ is this line and the last one, however short it is written
            between.run();
            count = seen + 1;
        }

        @Override
        public int count() {
            return count;
        }
    }

    /** Counts in one step, under the clients' lock. */
    static final class Fixed implements Counter {
        private final Clients<Integer> clients = new ConnectedClients<>(THREADS * CLIENTS);

        @Override
        public void enter(int client, Runnable between) {
            between.run(); // before, since inside the lock there is no between
            clients.enter(client);
        }

        @Override
        public int count() {
            return clients.count();
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        return new Verdict(count(new Broken()), count(new Fixed()));
    }

    private static Outcome count(Counter counter) {
        Phaser meeting = new Phaser(THREADS); // who arrives waits until all have
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Crossing.start("Accept-" + i, () -> enterAll(counter, i * CLIENTS, meeting)))
                .toList();
        Crossing.untilEnded(threads);
        int expected = THREADS * CLIENTS;
        boolean right = counter.count() == expected;
        String told = "%d threads let %,d clients in each; the count is %,d"
                + (right ? "." : ", not %,d:\nwhat one thread wrote, another that had read before it wrote over.");
        return new Outcome(right, String.format(Locale.ENGLISH, told, THREADS, CLIENTS, counter.count(), expected));
    }

    private static void enterAll(Counter counter, int first, Phaser meeting) {
        counter.enter(first, meeting::arriveAndAwaitAdvance);
        for (int i = 1; i < CLIENTS; i++) {
            counter.enter(first + i, () -> {});
        }
    }
}
