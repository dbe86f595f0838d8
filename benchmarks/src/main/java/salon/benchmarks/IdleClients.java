package salon.benchmarks;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
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
import salon.benchmarks.load.ServerProcess;
import salon.benchmarks.load.Usage;
import salon.benchmarks.profilers.SideFigures;
import salon.benchmarks.sessions.Crowd;
import salon.rooms.cli.Salon;
import salon.threads.ThreadModel;

/**
 * Lesson 3: what does a client cost?
 *
 * <p>{@code salon server} runs in a process of its own. Clients come, ping once, so that each is surely served, and
 * stay. What counts is what that process has taken then beyond what it had when it was empty: resident memory, which is
 * there, and virtual memory, which is promised. And how many threads of the operating system it has.
 *
 * <p>Theory expects straight lines: each client costs as much as the one before.
 *
 * <ul>
 *   <li>A platform thread is one of the operating system's. It has a megabyte of addresses for its stack, on most
 *       systems, and memory for those pages of it that were ever touched.
 *   <li>A virtual thread that waits is some objects on the heap, of the size of its few frames. No thread of the
 *       operating system waits with it, so their number does not grow.
 * </ul>
 *
 * <p>One thing bends the platform threads' line: interpreted code touches more of a stack, some 100 KB of it, than
 * compiled code, and the first some hundred clients are served by interpreted code. With {@code -Xint} the line is
 * straight.
 *
 * <p>Before the empty server's memory is read, some clients have come and gone, so that what is loaded once is not
 * counted. No collection is asked for, of either kind of server: garbage that nobody has come to yet takes memory, too.
 * Both have the same small young generation, which is collected often. An operation is one client's ping while all the
 * others are silent. The samples of a fork are of the same clients: it is the forks that may differ.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 4)
@Fork(2)
public class IdleClients {
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn4m");
    private static final List<String> SERVER = List.of("server", "--host", "127.0.0.1", "--port", "0", "--lang", "en",
            "--accounts", "memory", "--rate", "0", "--idle-timeout", "3600", "--max-clients", "100000", "--threads");
    private static final int EARLIER_CLIENTS = 300;
    private static final int OTHER_FILES = 200;

    /** What serves a client. */
    @Param({"PLATFORM", "VIRTUAL"})
    public ThreadModel threads = ThreadModel.PLATFORM;

    /** How many are connected. */
    @Param({"500", "2000", "8000"})
    public int clients;

    private @Nullable Trial trial;

    private record Trial(ServerProcess server, Usage empty, Crowd crowd) {}

    /** Starts the server, and has all clients come. */
    @Setup
    public void start() throws IOException {
        checkOpenFiles();
        List<String> arguments = Stream.concat(SERVER.stream(), Stream.of(threads.toString())).toList();
        ServerProcess server = ServerProcess.start(JVM, Salon.class, arguments);
        try {
            trial = fill(server);
        } catch (IOException e) {
            server.kill();
            throw e;
        }
    }

    private void checkOpenFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < clients + OTHER_FILES) {
            throw new IllegalStateException(
                    "%,d clients take as many open files on each side, and a process may have %,d: raise ulimit -n."
                            .formatted(clients, system.getMaxFileDescriptorCount()));
        }
    }

    private Trial fill(ServerProcess server) throws IOException {
        for (int i = 0; i < EARLIER_CLIENTS; i++) {
            new Crowd(server.address(), 1).close();
        }
        return new Trial(server, Usage.of(server.pid()), new Crowd(server.address(), clients));
    }

    private Trial running() {
        if (trial == null) {
            throw new IllegalStateException("JMH starts a trial before it runs it");
        }
        return trial;
    }

    /** One of them pings, and is answered. */
    @Benchmark
    public void onePings() throws IOException {
        running().crowd().ping(1);
    }

    /** Notes what the server uses, as far as this system tells. */
    @TearDown(Level.Iteration)
    public void note() {
        Usage now = Usage.of(running().server().pid());
        noteMemory("memory.resident", now, Usage::residentKb);
        noteMemory("memory.virtual", now, Usage::virtualKb);
        now.threads().ifPresent(count -> SideFigures.note("os.threads", count, "threads"));
    }

    private void noteMemory(String name, Usage now, Function<Usage, Optional<Long>> kind) {
        kind.apply(now).ifPresent(full -> kind.apply(running().empty()).ifPresent(
                empty -> SideFigures.note(name, full - empty, "KB")));
    }

    /** Ends the server, which has nobody to tell, and then its clients. */
    @TearDown
    public void stop() throws IOException {
        running().server().kill();
        running().crowd().close();
    }
}
