package salon.threads;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Clients of whom a test says who is told first, and what happens just when somebody has asked who is in. Safe because
 * the clients within are, and the rest is volatile. Whoever takes this object's lock keeps others from entering and
 * leaving, as with {@link ConnectedClients}.
 */
final class StagedClients implements Clients<Client> {
    private final Clients<Client> clients = new ConnectedClients<>(100);
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Runnable onceAsked = () -> {};
    private volatile List<Client> first = List.of();

    /** Happens when somebody has asked for everyone for the first time, before the answer is given. */
    void onceAsked(Runnable event) {
        onceAsked = event;
    }

    /** Stands at the head of every list from now on. */
    void putFirst(Client client) {
        first = List.of(client);
    }

    @Override
    public List<Client> everyone() {
        List<Client> everyone = clients.everyone();
        if (asked.compareAndSet(false, true)) {
            onceAsked.run();
        }
        return everyone.stream().sorted(Comparator.comparing(client -> !first.contains(client))).toList();
    }

    @Override
    public synchronized OptionalInt enter(Client client) {
        return clients.enter(client);
    }

    @Override
    public synchronized void leave(Client client) {
        clients.leave(client);
    }

    @Override
    public synchronized int count() {
        return clients.count();
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        return clients.awaitNone(limit);
    }
}
