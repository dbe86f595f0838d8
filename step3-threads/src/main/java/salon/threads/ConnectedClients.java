package salon.threads;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The clients under one lock. Looking at the limit and entering are one step, because the same lock is held for both.
 *
 * @param <C> a client, told apart by {@code equals}
 */
public final class ConnectedClients<C> implements Clients<C> {
    private final int limit;
    private final Set<C> inside = new HashSet<>(); // guarded by this
    private boolean closed; // guarded by this

    /** Lets in at most {@code limit} at a time. */
    public ConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized OptionalInt enter(C client) {
        if (closed || inside.size() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        return OptionalInt.of(inside.size());
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
        return List.copyOf(inside);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public synchronized boolean awaitNone(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!inside.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000)); // gives the lock back meanwhile
        }
        return true;
    }
}
