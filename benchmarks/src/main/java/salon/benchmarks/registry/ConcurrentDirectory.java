package salon.benchmarks.registry;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The JDK's concurrent map, as the steps use it. Safe because each method is one of its atomic steps. */
final class ConcurrentDirectory implements Directory {
    private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public boolean register(String name, String who) {
        return names.putIfAbsent(name, who) == null;
    }

    @Override
    public void remove(String name) {
        names.remove(name);
    }
}
