package salon.benchmarks.load;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a server did between two moments, and what that cost its process, as it is to be printed. What this system does
 * not tell is null. Used by one thread.
 */
final class Measurement {
    private final OptionalLong pid;
    private final JsonObject figures = new JsonObject();
    private final Optional<Usage> before;
    private final long start;

    /** Begins at once. */
    Measurement(String scenario, int clients, OptionalLong pid) {
        this.pid = pid;
        figures.addProperty("scenario", scenario);
        with("clients", clients);
        this.before = usage();
        this.start = System.nanoTime();
    }

    private Optional<Usage> usage() {
        return pid.isPresent() ? Optional.of(Usage.of(pid.getAsLong())) : Optional.empty();
    }

    /** Adds a figure. */
    Measurement with(String name, @Nullable Number figure) {
        figures.addProperty(name, figure);
        return this;
    }

    /** Ends: what is done later does not count. */
    void stop(Tally tally) {
        double seconds = (System.nanoTime() - start) / 1e9;
        Optional<Double> cpu = usage().flatMap(Usage::cpu)
                .flatMap(after -> before.flatMap(Usage::cpu).map(after::minus))
                .map(used -> used.toNanos() / 1e9);
        long operations = tally.operations();
        Histogram nanos = tally.latencies();
        with("seconds", rounded(seconds, 3));
        with("operations", operations);
        with("per_second", Math.round(operations / seconds));
        with("p50_us", micros(nanos.getValueAtPercentile(50)));
        with("p99_us", micros(nanos.getValueAtPercentile(99)));
        with("p999_us", micros(nanos.getValueAtPercentile(99.9)));
        with("max_us", micros(nanos.getMaxValue()));
        with("errors", tally.errors());
        with("cpu_seconds", cpu.map(used -> rounded(used, 3)).orElse(null));
        with("operations_per_cpu_second",
                cpu.filter(used -> used > 0).map(used -> Math.round(operations / used)).orElse(null));
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }

    private static double micros(long nanos) {
        return rounded(nanos / 1e3, 1);
    }

    /** One line of JSON. Memory and threads are the server's at the beginning and now. */
    String report() {
        Optional<Usage> now = usage();
        with("resident_kb_before", before.flatMap(Usage::residentKb).orElse(null));
        with("resident_kb", now.flatMap(Usage::residentKb).orElse(null));
        with("threads", now.flatMap(Usage::threads).orElse(null));
        return figures.toString();
    }
}
