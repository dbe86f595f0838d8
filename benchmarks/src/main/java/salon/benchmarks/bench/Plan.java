package salon.benchmarks.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import salon.benchmarks.Broadcast;
import salon.benchmarks.Codec;
import salon.benchmarks.IdleClients;
import salon.benchmarks.LockHold;
import salon.benchmarks.OpenLoop;
import salon.benchmarks.Registry;
import salon.benchmarks.SessionEcho;
import salon.benchmarks.SessionWait;
import salon.benchmarks.Spawn;
import salon.benchmarks.profilers.CpuTime;

/**
 * What is measured, and how often.
 *
 * @param rounds in how many forks each configuration runs, one a round
 */
record Plan(List<Configuration> configurations, int rounds) {
    /** Single shots last as long as they last: half a second is a guess, for the time that is left. */
    private static final Conditions SHOTS = Conditions.of(0, 0, 4, 500).quicklyCompiled().without(CpuTime.class);

    /** The lessons whose figures can be predicted by hand, within two minutes. */
    static Plan quick() {
        return new Plan(Stream.of(
                        lesson(SessionWait.class, Conditions.of(1, 100, 4, 100).quicklyCompiled()),
                        lesson(LockHold.class, Conditions.of(1, 40, 4, 50).quicklyCompiled()),
                        lesson(IdleClients.class, SHOTS))
                .flatMap(lesson -> lesson)
                .toList(), 2);
    }

    /** All lessons, within forty minutes. */
    static Plan full() {
        Conditions waiting = Conditions.of(1, 500, 5, 1_000).quicklyCompiled();
        Conditions computing = Conditions.of(2, 500, 5, 1_000);
        return new Plan(Stream.of(
                        lesson(SessionWait.class, waiting),
                        lesson(LockHold.class, waiting),
                        lesson(IdleClients.class, SHOTS),
                        lesson(SessionEcho.class, computing),
                        IntStream.of(1, 2, 8).boxed().flatMap(n -> lesson(Registry.class, computing.threads(n))),
                        lesson(Broadcast.class, computing),
                        lesson(OpenLoop.class, Conditions.of(1, 2_000, 5, 2_000)),
                        lesson(Spawn.class, computing),
                        lesson(Codec.class, computing.profiled(GCProfiler.class)))
                .flatMap(lesson -> lesson)
                .toList(), 2);
    }

    private static Stream<Configuration> lesson(Class<?> type, Conditions conditions) {
        return new Lesson(type).under(conditions);
    }

    /** The JVM's options, each with its lessons if not all of them have it. */
    List<String> jvm() {
        Map<String, Set<String>> lessons = new LinkedHashMap<>();
        configurations.forEach(one -> one.conditions().jvm().forEach(
                option -> lessons.computeIfAbsent(option, _ -> new LinkedHashSet<>()).add(one.lesson())));
        long all = configurations.stream().map(Configuration::lesson).distinct().count();
        return lessons.entrySet().stream()
                .map(option -> option.getKey()
                        + (option.getValue().size() == all ? "" : " (" + String.join(", ", option.getValue()) + ")"))
                .toList();
    }

    /** How many forks that is. */
    int runs() {
        return configurations.size() * rounds;
    }

    /** About how long it takes. */
    double seconds() {
        return rounds * configurations.stream().mapToDouble(one -> one.conditions().seconds()).sum();
    }

    /** Whether this is the name of something that it measures. */
    boolean has(String figure) {
        return configurations.stream().anyMatch(one -> one.figure().equals(figure));
    }
}
