package salon.threads.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import salon.threads.schedules.Moment.Kind;

/**
 * Why nobody goes on: who holds what, and who waits for what.
 *
 * @param callers how many threads the test has; those after them the class has started
 */
record Impasse(List<Moment> moments, int callers) {
    /** One sentence for each thread that waits. */
    String told() {
        String waiting = IntStream.rangeClosed(1, moments.stream().mapToInt(Moment::thread).max().orElse(0))
                .mapToObj(this::of)
                .filter(own -> !own.isEmpty() && own.getLast().blocksIfLast())
                .map(Impasse::waits)
                .collect(Collectors.joining("; "));
        if (!waiting.isEmpty()) {
            return "nobody can go on: " + waiting;
        }
        return moments.stream().anyMatch(moment -> moment.thread() > callers)
                ? "a thread that the class has started never comes to an end: it must do without one"
                : "a thread goes round and round and never comes to an end";
    }

    private List<Moment> of(int thread) {
        return moments.stream().filter(moment -> moment.thread() == thread).toList();
    }

    private static String waits(List<Moment> own) {
        Moment last = own.getLast();
        List<Moment> held = held(own.subList(0, own.size() - 1));
        if (last.kind() == Kind.WAIT && !held.isEmpty()) {
            held.removeLast(); // waiting gives it back
        }
        String holds = held.isEmpty() ? "" : "holds what it took in %s and ".formatted(
                held.stream().map(Moment::place).collect(Collectors.joining(" and ")));
        String waits = last.kind() == Kind.WAIT ? "waits in %s to be notified" : "waits in %s for a lock";
        return "thread %d ".formatted(last.thread()) + holds + waits.formatted(last.place());
    }

    private static List<Moment> held(List<Moment> own) {
        List<Moment> held = new ArrayList<>();
        for (Moment moment : own) {
            if (moment.kind() == Kind.LOCK) {
                held.add(moment);
            } else if (moment.kind() == Kind.UNLOCK && !held.isEmpty()) { // the last taken comes first, as a rule
                held.removeLast();
            }
        }
        return held;
    }
}
