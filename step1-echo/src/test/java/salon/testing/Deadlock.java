package salon.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import salon.testing.ThreadDump.Seen;

/**
 * A circle of threads, each of which waits for what only the next one can do: let go of a lock, or end. Platform and
 * virtual threads count alike, for the locks of objects; who holds a {@code ReentrantLock} is known only if the one who
 * waits for it is a platform thread.
 */
final class Deadlock {
    private static final String OF = "the lock of ";
    private static final String A = "a ";
    private static final String END = " to end";

    private final List<Wait> circle;

    private record Wait(Seen waiter, String what, Seen holder) {}

    private Deadlock(List<Wait> circle) {
        this.circle = circle;
    }

    /** The first one there is among these threads, in one sentence: who holds what and waits for what, and where. */
    static Optional<String> among(List<Seen> threads) {
        return threads.stream()
                .flatMap(thread -> from(thread, threads).stream())
                .findFirst()
                .map(deadlock -> "A deadlock: " + deadlock.told() + ".");
    }

    private static Optional<Deadlock> from(Seen start, List<Seen> threads) {
        List<Wait> path = new ArrayList<>();
        Optional<Wait> next = wait(start, threads);
        while (next.isPresent() && path.size() < threads.size()) {
            path.add(next.get());
            if (next.get().holder().equals(start)) {
                return Optional.of(new Deadlock(path));
            }
            next = wait(next.get().holder(), threads);
        }
        return Optional.empty();
    }

    private static Optional<Wait> wait(Seen waiter, List<Seen> threads) {
        return waiter.wantedLock()
                .flatMap(lock -> first(threads, other -> other.holds(lock) || owns(other, lock, waiter))
                        .map(holder -> new Wait(waiter, lock(lock), holder)))
                .or(() -> waiter.waitsOn()
                        .flatMap(object -> first(threads, other -> isEndOf(other, object)))
                        .map(other -> new Wait(waiter, other.name() + END, other)));
    }

    private static Optional<Seen> first(List<Seen> threads, Predicate<Seen> condition) {
        return threads.stream().filter(condition).findFirst();
    }

    /**
     * Who owns a lock of {@code java.util.concurrent} does not stand in the dump. What is asked for afterwards counts only
     * if the thread has not gone on to another lock meanwhile.
     */
    private static boolean owns(Seen holder, String lock, Seen waiter) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(waiter.id());
        return info != null && info.getLockOwnerId() == holder.id() && lock.equals(String.valueOf(info.getLockInfo()));
    }

    /** Who joins a thread waits on that thread, as on any object. */
    private static boolean isEndOf(Seen holder, String what) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.threadId() == holder.id())
                .anyMatch(thread -> what.equals(
                        thread.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(thread))));
    }

    private static String lock(String object) {
        String type = object.replaceFirst("@.*", "").replaceFirst("\\$(Nonf|F)airSync", "").replaceFirst(".*[.$]", "");
        return object.startsWith("java.util.concurrent.locks.") ? A + type : OF + type;
    }

    private String told() {
        return IntStream.range(0, circle.size())
                .mapToObj(i -> told(circle.get((i + circle.size() - 1) % circle.size()), circle.get(i)))
                .collect(Collectors.joining("; "));
    }

    private static String told(Wait before, Wait own) {
        String held = before.what().endsWith(END) ? "" : "holds " + before.what() + " and ";
        String wanted = own.what().equals(before.what())
                ? own.what().replaceFirst("^(" + OF + ")?(" + A + ")?", "$1another ")
                : own.what();
        return "%s %swaits for %s, at %s".formatted(own.waiter().name(), held, wanted, own.waiter().line());
    }
}
