// mistake: counts with ++ on a volatile field
// task: 3.3
// told: both were told the same number
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = ConcurrentHashMap.newKeySet();
    private volatile int count;
    private volatile boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        if (closed || count >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        count++;
        return OptionalInt.of(count);
    }

    @Override
    public void leave(C client) {
        if (inside.remove(client)) {
            count--;
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public int count() {
        return count;
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
