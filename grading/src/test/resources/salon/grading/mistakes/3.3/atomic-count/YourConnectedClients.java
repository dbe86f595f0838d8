// mistake: looks at closed, counts in by compare-and-set, and then adds to a concurrent set
// task: 3.3
// told: was not among those who were in when close had returned
package salon.threads.exercise;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        int before = count.get();
        while (!closed && before < limit) {
            if (count.compareAndSet(before, before + 1)) {
                inside.add(client);
                return OptionalInt.of(before + 1);
            }
            before = count.get();
        }
        return OptionalInt.empty();
    }

    @Override
    public void leave(C client) {
        if (inside.remove(client) && count.decrementAndGet() == 0) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public int count() {
        return count.get();
    }

    @Override
    public List<C> everyone() {
        return List.copyOf(inside);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public synchronized boolean awaitNone(Duration limit) throws InterruptedException {
        long end = System.currentTimeMillis() + limit.toMillis();
        while (count.get() > 0) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
