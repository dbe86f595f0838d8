package salon.benchmarks;

import java.io.IOException;
import java.time.Duration;
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
import salon.benchmarks.sessions.SessionServer;
import salon.benchmarks.sessions.Sessions;
import salon.benchmarks.sessions.Strategy;

/**
 * What the lessons about sessions share: a server for each trial, and clients who come, send 20 messages, go, and come
 * again. An operation is one message answered, to whomever. One thread of the operating system drives all clients: a
 * virtual one would take a carrier from the server in the same JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public abstract class SessionLesson {
    private static final int MESSAGES = 20;
    private static final int WARM_UP_CLIENTS = 4;
    private static final int WARM_UP_MESSAGES = 2_000;

    /** How the server spreads its clients over threads. */
    @Param
    public Strategy strategy = Strategy.THREAD_PER_CLIENT;

    /** How many clients there are at any time. */
    @Param({"1", "4", "16", "64", "256"})
    public int clients;

    private final Duration wait;
    private @Nullable SessionServer server;
    private @Nullable Sessions sessions;
    private boolean warm;

    /** Has the server wait for so long before each answer. */
    protected SessionLesson(Duration wait) {
        this.wait = wait;
    }

    /** Starts a server, and has all clients come. */
    @Setup
    public void start() throws IOException, InterruptedException {
        warmUp();
        server = strategy.start(wait);
        sessions = new Sessions(server.address(), clients, MESSAGES);
    }

    /** With a wait, so few messages would pass that nothing of the server were compiled when the measuring begins. */
    private void warmUp() throws IOException, InterruptedException {
        try (SessionServer quick = strategy.start(Duration.ZERO);
                Sessions visitors = new Sessions(quick.address(), WARM_UP_CLIENTS, MESSAGES)) {
            for (int i = 0; i < WARM_UP_MESSAGES; i++) {
                visitors.awaitReply();
            }
        }
    }

    private Sessions running() {
        if (sessions == null) {
            throw new IllegalStateException("JMH starts a trial before it runs it");
        }
        return sessions;
    }

    /**
     * Begins to count just behind a reply. An iteration ends with one, too; so what is counted is whole intervals,
     * though only a few messages may fit in, or all clients may be answered in one burst.
     */
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

    /** Notes how long messages took so far, and who was never served. */
    @TearDown(Level.Iteration)
    public void note() {
        CpuTime.stop();
        Histogram latencies = running().latencies();
        SideFigures.note("latency.p50", latencies.getValueAtPercentile(50) / 1e6, "ms");
        SideFigures.note("latency.p99", latencies.getValueAtPercentile(99) / 1e6, "ms");
        SideFigures.note("clients.unserved", running().unserved(), "clients");
    }

    /** All clients hang up, and the server stops. */
    @TearDown
    public void stop() throws IOException {
        running().close();
        if (server != null) {
            server.close();
        }
    }
}
