package salon.benchmarks.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.runner.options.TimeValue;
import salon.benchmarks.profilers.CpuTime;
import salon.benchmarks.profilers.Quiet;
import salon.benchmarks.profilers.SideFigures;

/**
 * Under what a configuration is measured in each of its forks.
 *
 * @param warmups    iterations that do not count
 * @param warmup     how long each of these lasts
 * @param iterations that count, each a sample
 * @param time       how long each of these lasts
 * @param threads    that call the benchmark at once
 * @param jvm        the fork's options
 * @param profilers  what else is noted beside each sample
 */
record Conditions(int warmups, TimeValue warmup, int iterations, TimeValue time, int threads, List<String> jvm,
        List<Class<? extends Profiler>> profilers) {
    /** A fork lasts longer than its iterations: a JVM starts, a server and its clients come and go. */
    private static final double START_SECONDS = 0.5;

    /** One thread, and a collector without threads of its own. */
    static Conditions of(int warmups, long warmupMillis, int iterations, long millis) {
        return new Conditions(warmups, TimeValue.milliseconds(warmupMillis), iterations, TimeValue.milliseconds(millis),
                1, List.of("-XX:+UseSerialGC"), List.of(SideFigures.class, CpuTime.class, Quiet.class));
    }

    /**
     * The same with C1 alone, HotSpot's quick compiler. A JVM that lives a second would spend much of it in the
     * thorough one; and a lesson whose time is spent in waiting has little for that to gain.
     */
    Conditions quicklyCompiled() {
        return with(threads, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), profilers);
    }

    /** The same with so many threads. */
    Conditions threads(int count) {
        return with(count, jvm, profilers);
    }

    /** The same with one more profiler. */
    Conditions profiled(Class<? extends Profiler> profiler) {
        return with(threads, jvm, Stream.concat(profilers.stream(), Stream.of(profiler)).toList());
    }

    /** The same without this profiler, for a lesson whose own process is not what it is about. */
    Conditions without(Class<? extends Profiler> profiler) {
        return with(threads, jvm, profilers.stream().filter(one -> one != profiler).toList());
    }

    private Conditions with(int threads, List<String> jvm, List<Class<? extends Profiler>> profilers) {
        return new Conditions(warmups, warmup, iterations, time, threads, jvm, profilers);
    }

    /** About how long a fork takes: a guess until the first ones are measured. */
    double seconds() {
        return START_SECONDS + (warmups * millis(warmup) + iterations * millis(time)) / 1e3;
    }

    private static double millis(TimeValue time) {
        return time.convertTo(TimeUnit.MILLISECONDS);
    }
}
