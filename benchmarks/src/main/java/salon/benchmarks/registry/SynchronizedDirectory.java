package salon.benchmarks.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A map under one monitor. Safe because nothing touches the map outside it. */
final class SynchronizedDirectory implements Directory {
    private final Map<String, String> names = new HashMap<>(); // guarded by this

    @Override
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public synchronized boolean register(String name, String who) {
        return names.putIfAbsent(name, who) == null;
    }

    @Override
    public synchronized void remove(String name) {
        names.remove(name);
    }
}
