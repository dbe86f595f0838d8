package salon.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;
import salon.benchmarks.registry.Directory;
import salon.benchmarks.registry.Structure;

/**
 * Lesson 5: which shared structure?
 *
 * <p>A server knows 10,000 names. Its threads, 1, 2 or 8 of them ({@code -t}), look names up without a pause; of what
 * they do, 1 % or 50 % is a write: a name is removed, or registered again.
 *
 * <ul>
 *   <li>{@code SYNCHRONIZED}: one at a time. Further threads add nothing but their waiting.
 *   <li>{@code READ_WRITE_LOCK}: many may read at once, and all of them change the lock's counter to say so. A search
 *       as short as this one is over sooner, so the lock gains nothing; it would where reading takes long.
 *   <li>{@code STAMPED_LOCK}: readers change nothing, and disturb nobody. Where half is writing, it is one lock again.
 *   <li>{@code STRIPED}: 16 locks, so that two threads seldom meet.
 *   <li>{@code CONCURRENT_HASH_MAP}: readers take no lock, and writers that of one bin of thousands.
 * </ul>
 *
 * <p>Theory expects the last three to grow with the threads until there are as many as cores, and the first two not to
 * grow at all. It expects no clear order among neighbours: intervals will often overlap. And a server that handles
 * 10,000 messages a second looks up 10,000 names in it, of the millions that each of these finds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@Threads(2)
public class Registry {
    private static final int NAMES = 10_000;
    private static final List<String> ALL = IntStream.range(0, NAMES).mapToObj(i -> "user-" + i).toList();

    @Param
    private Structure structure = Structure.SYNCHRONIZED;

    @Param({"1", "50"})
    private int writes; // percent

    private Directory directory = Structure.SYNCHRONIZED.directory(NAMES);

    /** Registers all names. */
    @Setup
    public void fill() {
        directory = structure.directory(NAMES);
        ALL.forEach(name -> directory.register(name, name));
    }

    private enum Act { FIND, REMOVE, REGISTER }

    private record Step(Act act, String name) {}

    /**
     * What one thread does, made up beforehand: a random generator, or a counter that threads share, would be measured
     * instead of the directory.
     */
    @State(Scope.Thread)
    public static class Script {
        private static final int STEPS = 1 << 14;
        private static final int PERCENT = 100;

        private final Step[] steps = new Step[STEPS];
        private int next;

        /** Writes it: every second write registers what the one before removed. */
        @Setup
        public void write(Registry lesson, ThreadParams thread) {
            Random random = new Random(thread.getThreadIndex());
            @Nullable String removed = null;
            for (int i = 0; i < STEPS; i++) {
                String name = ALL.get(random.nextInt(NAMES));
                if (random.nextInt(PERCENT) >= lesson.writes) {
                    steps[i] = new Step(Act.FIND, name);
                } else if (removed == null) {
                    steps[i] = new Step(Act.REMOVE, name);
                    removed = name;
                } else {
                    steps[i] = new Step(Act.REGISTER, removed);
                    removed = null;
                }
            }
        }

        private Step next() {
            return steps[next++ & STEPS - 1];
        }
    }

    /** One name found, removed or registered. */
    @Benchmark
    public Object operation(Script script) {
        Step step = script.next();
        return switch (step.act) {
            case FIND -> directory.find(step.name);
            case REGISTER -> directory.register(step.name, step.name);
            case REMOVE -> {
                directory.remove(step.name);
                yield step;
            }
        };
    }
}
