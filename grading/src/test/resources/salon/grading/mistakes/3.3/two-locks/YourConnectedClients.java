// mistake: guards one list with one lock for entering and another for leaving
// task: 3.3
// told: One leaves while another enters
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final ArrayList<C> inside = new ArrayList<>();
    private final Object entering = new Object();
    private final Object leaving = new Object();
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        synchronized (entering) {
            if (closed || inside.size() >= limit) {
                return OptionalInt.empty();
            }
            inside.add(client);
            return OptionalInt.of(inside.size());
        }
    }

    @Override
    public void leave(C client) {
        synchronized (leaving) {
            inside.remove(client);
        }
        synchronized (this) {
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
