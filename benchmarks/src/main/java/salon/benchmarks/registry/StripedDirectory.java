package salon.benchmarks.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sixteen directories, and a name is always in the same one: two threads wait for each other only if their names share
 * a stripe. Safe because each stripe is, and no method needs more than one.
 */
final class StripedDirectory implements Directory {
    private static final int BITS = 4; // of a name's hash; its map goes by others

    private final List<Directory> stripes =
            Stream.<Directory>generate(SynchronizedDirectory::new).limit(1 << BITS).toList();

    private Directory stripe(String name) {
        return stripes.get(Fibonacci.place(name, BITS));
    }

    @Override
    public Optional<String> find(String name) {
        return stripe(name).find(name);
    }

    @Override
    public boolean register(String name, String who) {
        return stripe(name).register(name, who);
    }

    @Override
    public void remove(String name) {
        stripe(name).remove(name);
    }
}
