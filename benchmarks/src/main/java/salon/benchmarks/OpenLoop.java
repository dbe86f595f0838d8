package salon.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import salon.benchmarks.profilers.CpuTime;
import salon.benchmarks.profilers.SideFigures;
import salon.benchmarks.sessions.Arrivals;
import salon.benchmarks.sessions.SessionServer;
import salon.benchmarks.sessions.Sessions;
import salon.benchmarks.sessions.Strategy;

/**
 * Lesson 7: what does a closed loop hide?
 *
 * <p>The clients of the lessons before wait for an answer before they ask again. While the server is slow they ask
 * less, and a stall counts once, however many would have met it. Here messages are due at random moments instead, at
 * 50, 90 and 110 % of what the server can do. It takes 5 ms for each, on four connections; one that is due while its
 * connection is busy is sent when the answer is in. Its latency counts from when it was due. Beside it stands the naïve
 * one, from when it was sent, which leaves out just the time that was bad: Gil Tene has named this "coordinated
 * omission".
 *
 * <p>Theory: each connection is an M/D/1 queue, with arrivals of a Poisson process, the same service time s for each,
 * and one who serves. By Pollaczek and Khinchine, at a load of ρ a message waits ρ / (2 (1 - ρ)) times s on average
 * before it is served.
 *
 * <ul>
 *   <li>At 50 % that is half of s, so 1.5 s from due to answered; one in a hundred takes more than 4.3 s.
 *   <li>At 90 % it is 4.5 times s, so 5.5 s in all; one in a hundred takes more than 23 s, over a tenth of a second. A
 *       queue lasts for a second or more then: expect the mean of a short run to be off by half.
 *   <li>At 110 % there is no mean. A tenth more comes than goes, so latency grows for as long as you measure, by a
 *       second in eleven.
 *   <li>The naïve latency is s at any load: nothing to be seen.
 * </ul>
 *
 * <p>What the server can do is found out at first, by as many clients as there are connections in a closed loop. An
 * operation is one message answered.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class OpenLoop {
    private static final Strategy STRATEGY = Strategy.THREAD_PER_CLIENT;
    private static final Duration WAIT = Duration.ofMillis(5);
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP_MESSAGES = 2_000;
    private static final int TRIAL_MESSAGES = 50 * CONNECTIONS;
    private static final Map<String, Double> PERCENTILES =
            Map.of("p50", 50.0, "p90", 90.0, "p99", 99.0, "p99.9", 99.9, "max", 100.0);

    /** How much of what the server can do is asked of it, in percent. */
    @Param({"50", "90", "110"})
    public int load;

    private @Nullable SessionServer server;
    private @Nullable Arrivals arrivals;
    private boolean warm;

    /** Starts a server, sees what it can do, and has messages arrive. */
    @Setup
    public void start() throws IOException, InterruptedException {
        try (SessionServer quick = STRATEGY.start(Duration.ZERO)) {
            perSecond(quick, WARM_UP_MESSAGES);
        }
        server = STRATEGY.start(WAIT);
        double capacity = perSecond(server, TRIAL_MESSAGES);
        long seed = System.nanoTime(); // another in each fork: the same arrivals again would be no second sample
        arrivals = new Arrivals(server.address(), CONNECTIONS, capacity * load / 100, seed);
    }

    private static double perSecond(SessionServer server, int messages) throws IOException, InterruptedException {
        try (Sessions closedLoop = new Sessions(server.address(), CONNECTIONS, Integer.MAX_VALUE)) {
            closedLoop.awaitNextReply();
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                closedLoop.awaitReply();
            }
            return messages * 1e9 / (System.nanoTime() - start);
        }
    }

    private Arrivals running() {
        if (arrivals == null) {
            throw new IllegalStateException("JMH starts a trial before it runs it");
        }
        return arrivals;
    }

    /** Begins to count just behind a reply, and forgets how long replies took in the warm-up. */
    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) throws IOException, InterruptedException {
        if (!warm && iteration.getType() == IterationType.MEASUREMENT) {
            warm = true;
            running().forget();
        }
        CpuTime.start();
        running().awaitNextReply();
    }

    /** One message answered. */
    @Benchmark
    public void message() throws IOException, InterruptedException {
        running().awaitReply();
    }

    /** Notes how long messages took so far, from when they were due, and from when they were sent. */
    @TearDown(Level.Iteration)
    public void note() {
        CpuTime.stop();
        note("latency", running().latencies());
        note("naive", running().naiveLatencies());
    }

    private static void note(String kind, Histogram nanos) {
        SideFigures.note(kind + ".mean", nanos.getMean() / 1e6, "ms");
        PERCENTILES.forEach((name, percentile) ->
                SideFigures.note(kind + "." + name, nanos.getValueAtPercentile(percentile) / 1e6, "ms"));
    }

    /** All connections are closed, and the server stops. */
    @TearDown
    public void stop() throws IOException {
        running().close();
        if (server != null) {
            server.close();
        }
    }
}
