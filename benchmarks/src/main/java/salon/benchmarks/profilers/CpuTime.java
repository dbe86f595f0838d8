package salon.benchmarks.profilers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time beside the score, which holds where throughput does not: {@code cpu}, in microseconds an operation, of the
 * whole process, its compiler and collector with it; and {@code cpu.driver}, what part of that JMH's own threads and
 * those named {@code Driver} took, in percent: they stand for the clients in the lessons that have a server.
 *
 * <p>Linux counts a process's CPU time in steps of 10 ms: in an iteration of a tenth of a second it is a coarse figure.
 *
 * <p>JMH calls a profiler before a lesson sets up and after it tears down. A lesson whose set-up or teardown costs
 * something calls {@link #start()} and {@link #stop()} between them.
 */
public final class CpuTime implements InternalProfiler {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // Static, since JMH makes profilers itself; volatile, since its threads are others than the lesson's.
    private static volatile Used before = new Used(0, 0);
    private static volatile @Nullable Used after;

    /** What was used since the process started, in nanoseconds. */
    private record Used(long process, long driver) {
        static Used now() {
            long driver = LongStream.of(THREADS.getAllThreadIds())
                    .filter(CpuTime::isDriver)
                    .map(THREADS::getThreadCpuTime)
                    .filter(nanos -> nanos > 0)
                    .sum();
            return new Used(PROCESS.getProcessCpuTime(), driver);
        }
    }

    private static boolean isDriver(long id) {
        ThreadInfo thread = THREADS.getThreadInfo(id);
        return thread != null
                && (thread.getThreadName().contains("-jmh-worker-") || thread.getThreadName().equals("Driver"));
    }

    /** The iteration's work begins now: what was used before does not count. */
    public static void start() {
        before = Used.now();
    }

    /** The iteration's work is done: what is used from now on does not count. */
    public static void stop() {
        after = Used.now();
    }

    @Override
    public String getDescription() {
        return "CPU time of an operation, and the driver's part of it";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        after = null;
        start();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Used end = after == null ? Used.now() : after;
        double process = end.process() - before.process();
        double driver = end.driver() - before.driver();
        long operations = Math.max(1, result.getMetadata().getMeasuredOps());
        return List.of(
                new ScalarResult("cpu", process / 1e3 / operations, "us/op", AggregationPolicy.AVG),
                new ScalarResult("cpu.driver", process == 0 ? 0 : 100 * driver / process, "%", AggregationPolicy.AVG));
    }
}
