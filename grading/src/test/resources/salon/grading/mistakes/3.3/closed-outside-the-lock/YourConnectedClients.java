// mistake: looks whether it is closed before it takes the lock
// task: 3.3
// told: was not among those who were in when close had returned
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
    private volatile boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        if (closed) {
            return OptionalInt.empty();
        }
        synchronized (this) {
            if (inside.size() >= limit) {
                return OptionalInt.empty();
            }
            inside.add(client);
            return OptionalInt.of(inside.size());
        }
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
    public void close() {
        closed = true;
    }

    @Override
    public synchronized boolean awaitNone(Duration limit) throws InterruptedException {
        long end = System.currentTimeMillis() + limit.toMillis();
        while (!inside.isEmpty()) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
