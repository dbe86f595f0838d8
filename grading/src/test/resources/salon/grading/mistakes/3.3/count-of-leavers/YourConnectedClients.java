// mistake: takes one off the count for everyone who leaves, in or not
// task: 3.3
// told: how many are in when one of two has left twice
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
    private int count;
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized OptionalInt enter(C client) {
        if (closed || count >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        count++;
        return OptionalInt.of(count);
    }

    @Override
    public synchronized void leave(C client) {
        inside.remove(client);
        count--;
        if (count == 0) {
            notifyAll();
        }
    }

    @Override
    public synchronized int count() {
        return count;
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
