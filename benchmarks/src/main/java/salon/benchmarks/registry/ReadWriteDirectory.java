package salon.benchmarks.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A map that many may read at once. Safe because whoever changes it is alone with it. That many are reading has to be
 * written down somewhere: each reader changes the lock's one counter, twice.
 */
final class ReadWriteDirectory implements Directory {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> names = new HashMap<>(); // guarded by the lock

    @Override
    public Optional<String> find(String name) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(names.get(name));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public boolean register(String name, String who) {
        lock.writeLock().lock();
        try {
            return names.putIfAbsent(name, who) == null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void remove(String name) {
        lock.writeLock().lock();
        try {
            names.remove(name);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
