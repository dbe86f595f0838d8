// mistake: leaves with the lock in hand when it refuses
// task: 3.3
// told: a lock that one of them has not given back
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = new HashSet<>();
    private final Lock lock = new ReentrantLock();
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        lock.lock();
        if (closed || inside.size() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        int count = inside.size();
        lock.unlock();
        return OptionalInt.of(count);
    }

    @Override
    public void leave(C client) {
        lock.lock();
        inside.remove(client);
        lock.unlock();
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public int count() {
        lock.lock();
        try {
            return inside.size();
        } finally {
            lock.unlock();
        }
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
