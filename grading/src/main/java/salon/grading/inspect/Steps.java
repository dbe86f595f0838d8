package salon.grading.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Our own classes, and which of them have others do their work. Safe for any thread: what it keeps is concurrent. */
final class Steps {
    private final Map<String, List<String>> uses = new ConcurrentHashMap<>();

    /** Whether the code of a class comes, over as many others as it takes, to one of these. */
    boolean lead(String from, Predicate<String> to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String next = open.pop();
            if (to.test(next)) {
                return true;
            }
            uses.computeIfAbsent(next, Steps::read).stream().filter(seen::add).forEach(open::push);
        }
        return false;
    }

    /** Nothing for a class that is not ours. */
    private static List<String> read(String name) {
        if (!name.startsWith("salon.")) {
            return List.of();
        }
        try (InputStream in = Steps.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in == null ? List.of()
                    : Reading.of(name, in.readAllBytes()).uses().stream().map(Use::owner).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
