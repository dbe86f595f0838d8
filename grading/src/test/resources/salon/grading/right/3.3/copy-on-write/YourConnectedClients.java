// right: a new list for every change, under a lock; readers take none
// task: 3.3
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Object lock = new Object();
    private volatile List<C> inside = List.of();
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        synchronized (lock) {
            if (closed || inside.size() == limit) {
                return OptionalInt.empty();
            }
            List<C> more = new ArrayList<>(inside);
            more.add(client);
            inside = Collections.unmodifiableList(more);
            return OptionalInt.of(more.size());
        }
    }

    @Override
    public void leave(C client) {
        synchronized (lock) {
            List<C> fewer = new ArrayList<>(inside);
            fewer.remove(client);
            inside = Collections.unmodifiableList(fewer);
            lock.notifyAll();
        }
    }

    @Override
    public int count() {
        return inside.size();
    }

    @Override
    public List<C> everyone() {
        return inside;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!inside.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
        return true;
    }
}
