package salon.benchmarks.profilers;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Figures that a lesson notes beside its score at each iteration's end. JMH's own counters would be summed, and the sum
 * of percentiles is nothing. Static, since JMH makes profilers itself; safe because a concurrent queue holds them.
 */
public final class SideFigures implements InternalProfiler {
    private static final Queue<ScalarResult> NOTED = new ConcurrentLinkedQueue<>();

    /** Notes a figure of the iteration that is about to end. */
    public static void note(String name, double value, String unit) {
        NOTED.add(new ScalarResult(name, value, unit, AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "figures that a lesson notes beside its score";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        NOTED.clear();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.copyOf(NOTED);
    }
}
