// mistake: looks whether one is in, and takes it off the count, in two steps
// task: 3.3
// told: who left twice was counted twice
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
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
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized OptionalInt enter(C client) {
        if (closed || count.get() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        return OptionalInt.of(count.incrementAndGet());
    }

    @Override
    public void leave(C client) {
        if (inside.contains(client)) {
            inside.remove(client);
            count.decrementAndGet();
        }
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public int count() {
        return count.get();
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
