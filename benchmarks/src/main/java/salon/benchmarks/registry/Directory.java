package salon.benchmarks.registry;

import java.util.Optional;

/** Who is behind which name. Any thread may call any method, and each is one step. */
public interface Directory {
    /** Who has the name, if anybody. */
    Optional<String> find(String name);

    /**
     * Gives a name to somebody.
     *
     * @return false if somebody has it already; of several who ask at once, one gets it
     */
    boolean register(String name, String who);

    /** Takes the name from whoever has it; nothing happens if nobody does. */
    void remove(String name);
}
