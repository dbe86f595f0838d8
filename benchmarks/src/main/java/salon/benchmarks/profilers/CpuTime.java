package salon.benchmarks.profilers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time beside the score, which holds where throughput does not: {@code cpu}, in microseconds an operation, of the
 * whole process, its compiler and collector with it; and {@code cpu.driver}, what part of that JMH's own threads took, in
 * percent. In the lessons that drive clients, these threads are the clients.
 */
public final class CpuTime implements InternalProfiler {
    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long processBefore;
    private long driverBefore;

    @Override
    public String getDescription() {
        return "CPU time of an operation, and the driver's part of it";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        driverBefore = driver();
        processBefore = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long used = process.getProcessCpuTime() - processBefore;
        long driven = driver() - driverBefore;
        long operations = Math.max(1, result.getMetadata().getMeasuredOps());
        return List.of(
                new ScalarResult("cpu", used / 1e3 / operations, "us/op", AggregationPolicy.AVG),
                new ScalarResult("cpu.driver", used == 0 ? 0 : 100.0 * driven / used, "%", AggregationPolicy.AVG));
    }

    private long driver() {
        return LongStream.of(threads.getAllThreadIds())
                .filter(this::isWorker)
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }

    private boolean isWorker(long id) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread != null && thread.getThreadName().contains("-jmh-worker-");
    }
}
