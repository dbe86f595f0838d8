package salon.threads;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Goes round all clients ten times a second and ends what has lasted too long: a silence, a frame that does not end, a
 * write that nobody takes. One thread for all of them: a timer for each wait of each client would cost more than the
 * waits. A round late is soon enough for limits of seconds.
 *
 * <p>Each client's outbox has its own bound, but ten thousand of them at their bounds would fill the heap. So it also
 * weighs what waits in all of them together, and drops those for whom most is waiting until the rest fits. A letter to
 * a whole room is one object in many outboxes, and is weighed once.
 *
 * <p>Only its own thread goes round; clients are safe for any.
 */
public final class Watchdog implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int PLACE_WEIGHT = 16; // of a letter in a queue
    private static final Comparator<Load> HEAVIEST_FIRST = Comparator.comparingLong(Load::weight).reversed();

    private final Clients<Client> clients;
    private final long mostWaiting;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Watchdog").factory());

    /**
     * Watches these clients, once it is started.
     *
     * @param mostWaiting bytes that may wait in all their outboxes together
     */
    public Watchdog(Clients<Client> clients, long mostWaiting) {
        this.clients = clients;
        this.mostWaiting = mostWaiting;
    }

    /** Watches these clients from now on; what waits for them may take a quarter of the heap. */
    public static Watchdog start(Clients<Client> clients) {
        Watchdog watchdog = new Watchdog(clients, Runtime.getRuntime().maxMemory() / 4);
        var _ = watchdog.rounds.scheduleWithFixedDelay(watchdog, ROUND.toNanos(), ROUND.toNanos(), TimeUnit.NANOSECONDS);
        return watchdog;
    }

    /** Goes round once. */
    @Override
    public void run() {
        try {
            List<Client> everyone = clients.everyone();
            everyone.forEach(Client::enforceDeadlines);
            relieve(everyone.stream().map(Load::of).filter(load -> !load.letters().isEmpty()).toList());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "A round failed; the next one comes", e); // thrown on, it would be the last
        }
    }

    /** What waits for a client, as it is now: sorting must not see it change. */
    private record Load(Client client, List<Letter> letters, long weight) {
        static Load of(Client client) {
            List<Letter> letters = client.letters();
            return new Load(client, letters, letters.stream().mapToLong(Letter::weight).sum());
        }
    }

    private void relieve(List<Load> loads) {
        Map<Letter, Integer> holders = new HashMap<>();
        long waiting = 0;
        for (Load load : loads) {
            for (Letter letter : load.letters()) {
                waiting += PLACE_WEIGHT + (holders.merge(letter, 1, Integer::sum) == 1 ? letter.weight() : 0);
            }
        }
        if (waiting > mostWaiting) {
            for (Load load : loads.stream().sorted(HEAVIEST_FIRST).toList()) {
                load.client().drop();
                for (Letter letter : load.letters()) {
                    waiting -= PLACE_WEIGHT + (holders.merge(letter, -1, Integer::sum) == 0 ? letter.weight() : 0);
                }
                if (waiting <= mostWaiting) {
                    break;
                }
            }
        }
    }

    /** Watches no more. */
    @Override
    public void close() {
        rounds.shutdown();
    }
}
