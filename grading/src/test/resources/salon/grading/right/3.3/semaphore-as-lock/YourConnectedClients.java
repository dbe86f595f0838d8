// right: a semaphore with one permit in place of a lock, and a look every millisecond
// task: 3.3
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = new LinkedHashSet<>();
    private final Semaphore turn = new Semaphore(1);
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        turn.acquireUninterruptibly();
        try {
            if (closed || inside.size() >= limit) {
                return OptionalInt.empty();
            }
            inside.add(client);
            return OptionalInt.of(inside.size());
        } finally {
            turn.release();
        }
    }

    @Override
    public void leave(C client) {
        turn.acquireUninterruptibly();
        inside.remove(client);
        turn.release();
    }

    @Override
    public int count() {
        turn.acquireUninterruptibly();
        int count = inside.size();
        turn.release();
        return count;
    }

    @Override
    public List<C> everyone() {
        turn.acquireUninterruptibly();
        List<C> copy = new ArrayList<>(inside);
        turn.release();
        return copy;
    }

    @Override
    public void close() {
        turn.acquireUninterruptibly();
        closed = true;
        turn.release();
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (count() > 0) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }
}
