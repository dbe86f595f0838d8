package salon.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server is loaded, and for how long: the options that all scenarios share. */
final class Target {
    @Option(names = "--host", paramLabel = "ADDRESS", description = "the server's address")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "the server's port")
    private int port = 5555;

    @Option(names = "--pid", paramLabel = "PID",
            description = "the server's process, if it runs here: its CPU time and memory are told")
    private @Nullable Long pid;

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "before anything counts")
    private double warmup = 3;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "that count")
    private double seconds = 5;

    /** A part of a run: does its work for so long. */
    @FunctionalInterface
    interface Phase {
        void run(Duration time) throws IOException, InterruptedException;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** How long what is measured lasts. */
    Duration time() {
        return duration(seconds);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    /** Begins to measure, at once. */
    Measurement begin() {
        return new Measurement(pid == null ? OptionalLong.empty() : OptionalLong.of(pid));
    }

    /** Does a work to warm up, then again to measure it. */
    Measurement measure(Tally tally, Phase work) throws IOException, InterruptedException {
        work.run(duration(warmup));
        tally.restart();
        Measurement measurement = begin();
        work.run(time());
        measurement.stop(tally);
        return measurement;
    }
}
