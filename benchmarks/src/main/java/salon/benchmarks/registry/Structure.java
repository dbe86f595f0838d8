package salon.benchmarks.registry;

import java.util.function.IntFunction;

/** The structures that threads may share a directory by, from the plainest to the one that a server takes. */
public enum Structure {
    /** A map under one monitor. */
    SYNCHRONIZED(_ -> new SynchronizedDirectory()),
    /** A map that many may read at once, under a {@link java.util.concurrent.locks.ReentrantReadWriteLock}. */
    READ_WRITE_LOCK(_ -> new ReadWriteDirectory()),
    /** A table that is read under no lock, and read again if a writer was there: {@link StampedDirectory}. */
    STAMPED_LOCK(StampedDirectory::new),
    /** Sixteen maps, each under its own monitor. */
    STRIPED(_ -> new StripedDirectory()),
    /** A {@link java.util.concurrent.ConcurrentHashMap}. */
    CONCURRENT_HASH_MAP(_ -> new ConcurrentDirectory());

    private final IntFunction<Directory> factory;

    Structure(IntFunction<Directory> factory) {
        this.factory = factory;
    }

    /** An empty directory for so many names; one of a fixed size may refuse, with an exception, to take more. */
    public Directory directory(int names) {
        return factory.apply(names);
    }
}
