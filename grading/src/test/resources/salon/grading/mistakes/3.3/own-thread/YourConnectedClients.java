// mistake: has one thread of its own do everything, which nothing ends
// task: 3.3
// told: a thread that the class has started never comes to an end
package salon.threads.exercise;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import salon.threads.Clients;

public class YourConnectedClients<C> implements Clients<C> {
    private final ExecutorService owner = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final int limit;
    private final Set<C> inside = new HashSet<>();
    private CompletableFuture<Boolean> nobody = CompletableFuture.completedFuture(true);
    private boolean closed;

    public YourConnectedClients(int limit) {
        this.limit = limit;
    }

    private <T> T ask(Callable<T> question) {
        try {
            return owner.submit(question).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OptionalInt enter(C client) {
        return ask(() -> {
            if (closed || inside.size() >= limit) {
                return OptionalInt.empty();
            }
            if (inside.isEmpty()) {
                nobody = new CompletableFuture<>();
            }
            inside.add(client);
            return OptionalInt.of(inside.size());
        });
    }

    @Override
    public void leave(C client) {
        ask(() -> {
            inside.remove(client);
            return inside.isEmpty() && nobody.complete(true);
        });
    }

    @Override
    public int count() {
        return ask(inside::size);
    }

    @Override
    public List<C> everyone() {
        return ask(() -> List.copyOf(inside));
    }

    @Override
    public void close() {
        ask(() -> closed = true);
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        try {
            return ask(() -> nobody).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
