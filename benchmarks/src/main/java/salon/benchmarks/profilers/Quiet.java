package salon.benchmarks.profilers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How quiet the machine was, noted for each iteration: {@code machine.spin}, how many microseconds a fixed amount of
 * work took before it, which is more when somebody else computes; {@code machine.load}, the load average of the last
 * minute; and {@code machine.steal}, what the hypervisor kept of the CPU time, in percent. What this system does not
 * tell is left out.
 */
public final class Quiet implements InternalProfiler {
    private static final long SPIN_TOKENS = 200_000; // about half a millisecond
    private static final int WARM_UPS = 5;
    private static final int STEAL = 8; // its place in the first line of /proc/stat, after "cpu" itself

    private double spinMicros;
    private long[] ticks = {};

    @Override
    public String getDescription() {
        return "how quiet the machine was";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        for (int i = 0; i < WARM_UPS && ticks.length == 0; i++) {
            Blackhole.consumeCPU(SPIN_TOKENS); // the first is interpreted, and would look like noise
        }
        long start = System.nanoTime();
        Blackhole.consumeCPU(SPIN_TOKENS);
        spinMicros = (System.nanoTime() - start) / 1e3;
        ticks = ticks();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return Stream.of(List.of(figure("machine.spin", spinMicros, "us")), load(), steal())
                .flatMap(List::stream)
                .toList();
    }

    private static ScalarResult figure(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }

    private static List<ScalarResult> load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? List.of() : List.of(figure("machine.load", load, "threads"));
    }

    private List<ScalarResult> steal() {
        long[] now = ticks();
        if (ticks.length < STEAL || now.length < STEAL) {
            return List.of();
        }
        long passed = Math.max(1, LongStream.of(now).sum() - LongStream.of(ticks).sum());
        return List.of(figure("machine.steal", 100.0 * (now[STEAL - 1] - ticks[STEAL - 1]) / passed, "%"));
    }

    /** What all cores did since the machine started, in hundredths of seconds; empty where there is no /proc. */
    private static long[] ticks() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String cpu = lines.findFirst().orElse("");
            return Stream.of(cpu.split(" +")).skip(1).limit(STEAL).mapToLong(Long::parseLong).toArray();
        } catch (IOException e) {
            return new long[0];
        }
    }
}
