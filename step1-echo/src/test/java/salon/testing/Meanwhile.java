package salon.testing;

import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks of a class, at every step of its code: what if another thread did something just here? The operating system may
 * stop a thread between any two steps, so whatever comes of it counts; and since the place is chosen and not left to
 * luck, it comes every time. A scenario is played once for each step that its thread takes.
 *
 * <p>At the step, the thread is held until the other one has done its work, or waits for a lock of the held one, or does
 * not move. One scenario at a time in a JVM; a stage is safe for its scenario's threads.
 */
public final class Meanwhile {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int NOWHERE = -1;

    private static volatile @Nullable Meanwhile stage;

    private final Twin twin;
    private final int place;
    private final Set<Integer> reached = new ConcurrentSkipListSet<>(); // a held worker lives on while this is read
    private volatile boolean heard;
    private volatile @Nullable Thread held;
    private volatile @Nullable Callable<?> work;
    private volatile @Nullable Doing<?> other;

    /** What is played on a stage, with a new object of the class each time. */
    @FunctionalInterface
    public interface Scenario {
        /** Plays it once. */
        void play(Meanwhile stage) throws Exception;
    }

    private Meanwhile(Twin twin, int place) {
        this.twin = twin;
        this.place = place;
    }

    /**
     * Plays a scenario, first without holding anybody, then once for each step that it has taken.
     *
     * @throws AssertionError if it fails; the message says where the thread was held
     */
    public static void everywhere(Class<?> type, Scenario scenario) throws Exception {
        Twin twin = Twin.of(type);
        Meanwhile rehearsal = new Meanwhile(twin, NOWHERE);
        rehearsal.play(scenario);
        if (!rehearsal.heard) { // every object is made step by step: who heard of none has another class before it
            throw new GraderBroken("the steps of %s are not heard of. Nothing is known of it.".formatted(type.getName()));
        }
        for (int place : List.copyOf(rehearsal.reached)) {
            new Meanwhile(twin, place).play(scenario);
        }
    }

    private void play(Scenario scenario) throws Exception {
        stage = this;
        try {
            scenario.play(this);
        } catch (AssertionError e) {
            throw place == NOWHERE ? e : new AssertionError(
                    "With one thread held at %s, while another went on: %s".formatted(twin.line(place), e.getMessage()), e);
        } finally {
            stage = null;
        }
    }

    /** A new object of the class to play with, by its constructor for these arguments. */
    public Object make(Object... arguments) throws Exception {
        for (Constructor<?> constructor : twin.type().getDeclaredConstructors()) {
            if (takes(MethodType.methodType(void.class, constructor.getParameterTypes()).wrap(), arguments)) {
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            }
        }
        throw new IllegalArgumentException("no constructor for " + Arrays.toString(arguments));
    }

    private static boolean takes(MethodType wanted, Object... arguments) {
        return wanted.parameterCount() == arguments.length && IntStream.range(0, arguments.length)
                .allMatch(i -> wanted.parameterType(i).isInstance(arguments[i]));
    }

    /** Has the current thread held at its step, while another thread does this. */
    public void hold(Callable<?> meanwhile) {
        work = meanwhile;
        held = Thread.currentThread();
    }

    /** What came of the other's work. It begins now if the step was not taken. */
    public @Nullable Object outcome(String promise) throws Exception {
        Thread first = held;
        if (first != null && first != Thread.currentThread()) {
            Rest.of(first, () -> other != null); // it may be on its way to its step
        }
        held = null;
        Doing<?> begun = other;
        return (begun != null ? begun : begin()).result(promise);
    }

    /** Called by the class's code, before each step of it. */
    public static void reaches(int place) {
        Meanwhile current = stage;
        if (current != null) {
            current.heard = true;
            if (current.held == Thread.currentThread()) {
                current.reach(place);
            }
        }
    }

    private void reach(int step) {
        reached.add(step);
        if (step == place && other == null) {
            Doing<?> begun = begin();
            other = begun;
            Rest.of(begun.thread(), () -> waitsForHeld(begun));
        }
    }

    private Doing<?> begin() {
        return Doing.start(Objects.requireNonNull(work, "what to do meanwhile"));
    }

    /** Whether the other waits for a lock that the held thread has. */
    private static boolean waitsForHeld(Doing<?> other) {
        ThreadInfo seen = THREADS.getThreadInfo(other.thread().threadId());
        return seen != null && seen.getLockOwnerId() == Thread.currentThread().threadId();
    }
}
