// mistake: waits once, and takes every wake-up for that of the last one
// task: 3.3
// told: woken for nothing (spuriously)
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = new HashSet<>();
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized OptionalInt enter(C client) {
        if (closed || inside.size() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        return OptionalInt.of(inside.size());
    }

    @Override
    public synchronized void leave(C client) {
        inside.remove(client);
        if (inside.isEmpty()) {
            notifyAll();
        }
    }

    @Override
    public synchronized int count() {
        return inside.size();
    }

    @Override
    public synchronized List<C> everyone() {
        return new ArrayList<>(inside);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public synchronized boolean awaitNone(Duration limit) throws InterruptedException {
        if (!inside.isEmpty()) {
            wait(limit.toMillis() + 1);
        }
        return inside.isEmpty();
    }
}
