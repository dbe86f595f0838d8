package salon.benchmarks.registry;

import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * A table that is read optimistically: without a lock, so that readers change nothing that others read; and if a writer
 * was there meanwhile, what was found is thrown away, and it is read again under the lock.
 *
 * <p>What is read so may be half changed, and the reading itself must stand that before anybody can check. A
 * {@link java.util.HashMap} does not: a thread that follows its references while another one turns a tree may walk in a
 * circle for ever, or meet a null. So these are two arrays of a fixed length, probed in turn: whatever is in them, a
 * search ends after as many steps as they are long, at a {@link String}, which never changes, or at none.
 *
 * <p>Safe because only the holder of the write lock changes the arrays, and because no result is returned that {@link
 * StampedLock#validate} has not confirmed or that was not found under a lock.
 */
final class StampedDirectory implements Directory {
    private final StampedLock lock = new StampedLock();
    private final int bits;
    private final int most;
    private final @Nullable String[] names; // guarded by the lock
    private final @Nullable String[] owners; // of the name in the same place; guarded by the lock
    private int size; // guarded by the lock

    /** An empty directory for so many names, at least 1. Half the places stay free, so that searches are short. */
    StampedDirectory(int most) {
        this.most = most;
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most - 1);
        this.names = new String[1 << bits];
        this.owners = new String[1 << bits];
    }

    @Override
    public Optional<String> find(String name) {
        long stamp = lock.tryOptimisticRead();
        Optional<String> found = Optional.ofNullable(owners[place(name)]);
        return lock.validate(stamp) ? found : findLocked(name);
    }

    private Optional<String> findLocked(String name) {
        long stamp = lock.readLock();
        try {
            return Optional.ofNullable(owners[place(name)]);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Where the name is, or else the first free place on the way to it. */
    private int place(String name) {
        int place = Fibonacci.place(name, bits);
        for (int steps = 0; steps < names.length; steps++) {
            String other = names[place];
            if (other == null || other.equals(name)) {
                break;
            }
            place = next(place);
        }
        return place;
    }

    private int next(int place) {
        return place + 1 & names.length - 1;
    }

    @Override
    public boolean register(String name, String who) {
        long stamp = lock.writeLock();
        try {
            int place = place(name);
            if (names[place] != null) {
                return false;
            }
            if (size == most) {
                throw new IllegalStateException("the directory is full");
            }
            put(place, name, who);
            size++;
            return true;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void put(int place, @Nullable String name, @Nullable String who) { // the caller holds the lock
        names[place] = name;
        owners[place] = who;
    }

    @Override
    public void remove(String name) {
        long stamp = lock.writeLock();
        try {
            int place = place(name);
            if (names[place] != null) {
                vacate(place);
                size--;
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Moves up whoever would not be found any more behind a free place (Knuth's algorithm R, in the same chapter). */
    private void vacate(int hole) { // the caller holds the lock
        String name = names[next(hole)];
        for (int place = next(hole); name != null; place = next(place), name = names[place]) {
            if (distance(Fibonacci.place(name, bits), place) >= distance(hole, place)) {
                put(hole, name, owners[place]);
                hole = place;
            }
        }
        put(hole, null, null);
    }

    private int distance(int from, int to) {
        return to - from & names.length - 1;
    }
}
