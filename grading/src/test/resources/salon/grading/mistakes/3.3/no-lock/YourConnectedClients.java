// mistake: shares a plain set without a lock
// task: 3.3
// told: both saw one place free, and both got in
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
    public OptionalInt enter(C client) {
        if (closed || inside.size() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        return OptionalInt.of(inside.size());
    }

    @Override
    public void leave(C client) {
        inside.remove(client);
        if (inside.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public int count() {
        return inside.size();
    }

    @Override
    public List<C> everyone() {
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
