// right: one immutable state, replaced by compare-and-set
// task: 3.3
package salon.threads.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import salon.threads.Clients;

public final class YourConnectedClients<C> implements Clients<C> {
    private record State<C>(List<C> inside, boolean closed) {
        State<C> with(C client) {
            List<C> more = new ArrayList<>(inside);
            more.add(client);
            return new State<>(List.copyOf(more), closed);
        }

        State<C> without(C client) {
            return new State<>(inside.stream().filter(c -> !c.equals(client)).toList(), closed);
        }
    }

    private final int limit;
    private final AtomicReference<State<C>> state = new AtomicReference<>(new State<>(List.of(), false));

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    @Override
    public OptionalInt enter(C client) {
        while (true) {
            State<C> before = state.get();
            if (before.closed() || before.inside().size() >= limit) {
                return OptionalInt.empty();
            }
            State<C> after = before.with(client);
            if (state.compareAndSet(before, after)) {
                return OptionalInt.of(after.inside().size());
            }
        }
    }

    @Override
    public void leave(C client) {
        state.updateAndGet(before -> before.without(client));
    }

    @Override
    public int count() {
        return state.get().inside().size();
    }

    @Override
    public List<C> everyone() {
        return state.get().inside();
    }

    @Override
    public void close() {
        state.updateAndGet(before -> new State<>(before.inside(), true));
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (count() > 0) {
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }
}
