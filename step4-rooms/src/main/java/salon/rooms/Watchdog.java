package salon.rooms;

import java.util.Comparator;
import java.util.List;
import salon.threads.Client;
import salon.threads.Clients;

/**
 * Goes round all clients from time to time and ends what has lasted too long: a silence, a frame that does not end, a
 * write that nobody takes. One thread for all of them: a timer for each wait of each client would cost more than the
 * waits. A round late is soon enough for limits of seconds.
 *
 * <p>Each client's outbox has its own limit, but ten thousand of them at their limits would fill the heap. So it also
 * looks at them all together, and drops those for whom most is waiting until the rest fits.
 *
 * <p>Used by one thread; clients are safe for any.
 */
final class Watchdog implements Runnable {
    private final Clients<Client> clients;
    private final long mostWaiting;

    /**
     * Watches these clients.
     *
     * @param mostWaiting bytes that may wait in all their outboxes together
     */
    Watchdog(Clients<Client> clients, long mostWaiting) {
        this.clients = clients;
        this.mostWaiting = mostWaiting;
    }

    /** Goes round once. */
    @Override
    public void run() {
        List<Client> everyone = clients.everyone();
        everyone.forEach(Client::enforceDeadlines);
        long waiting = everyone.stream().mapToLong(Client::waiting).sum();
        if (waiting > mostWaiting) {
            drop(everyone, waiting - mostWaiting);
        }
    }

    private static void drop(List<Client> everyone, long tooMuch) {
        record Load(Client client, long waiting) {} // as it is now: sorting must not see it change

        List<Load> loads = everyone.stream()
                .map(client -> new Load(client, client.waiting()))
                .sorted(Comparator.comparingLong(Load::waiting).reversed())
                .toList();
        long left = tooMuch;
        for (Load load : loads) {
            if (left <= 0) {
                break;
            }
            load.client().drop();
            left -= load.waiting();
        }
    }
}
