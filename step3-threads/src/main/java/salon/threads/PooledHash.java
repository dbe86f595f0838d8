package salon.threads;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Hashes in a pool's threads, so that at most as many hashes run at once as the pool has threads, and the rest wait in
 * its queue or are refused. Without it, a burst of logins would take every core from the clients who are talking; and a
 * virtual thread that computes for 170 ms would keep its carrier from all the others. Safe for any number of threads: a
 * pool is.
 */
public final class PooledHash implements PasswordHash {
    private final PasswordHash hash;
    private final Pool pool;

    /** Hashes as {@code hash} does, in the pool's threads. */
    public PooledHash(PasswordHash hash, Pool pool) {
        this.hash = hash;
        this.pool = pool;
    }

    @Override
    public String hash(String password) {
        return inPool(() -> hash.hash(password));
    }

    @Override
    public boolean matches(String password, String kept) {
        return inPool(() -> hash.matches(password, kept));
    }

    @Override
    public String decoy() {
        return hash.decoy();
    }

    private <T> T inPool(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        pool.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was hashed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }
}
