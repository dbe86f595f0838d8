// mistake: looks once after it was woken, and does not wait on
// task: 3.3
// told: it stopped waiting while somebody was in
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
        notifyAll();
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
        if (!inside.isEmpty() && limit.toMillis() > 0) {
            wait(limit.toMillis());
        }
        return inside.isEmpty();
    }
}
