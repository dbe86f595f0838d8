package salon.benchmarks.load;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What a server did between two moments, and what that cost its process. Used by one thread. */
final class Measurement {
    private final OptionalLong pid;
    private final Optional<Usage> before;
    private final long start = System.nanoTime();
    private final JsonObject figures = new JsonObject();

    /** Begins at once. */
    Measurement(OptionalLong pid) {
        this.pid = pid;
        this.before = usage();
    }

    private Optional<Usage> usage() {
        return pid.isPresent() ? Optional.of(Usage.of(pid.getAsLong())) : Optional.empty();
    }

    /** Ends: what is counted later does not count. */
    void stop(Tally tally) {
        double seconds = (System.nanoTime() - start) / 1e9;
        Optional<Double> cpu = usage().flatMap(Usage::cpu)
                .flatMap(after -> before.flatMap(Usage::cpu).map(after::minus))
                .map(used -> used.toNanos() / 1e9);
        long operations = tally.operations();
        put("seconds", rounded(seconds));
        put("operations", operations);
        put("per_second", Math.round(operations / seconds));
        Histogram latencies = tally.latencies();
        put("p50_us", micros(latencies.getValueAtPercentile(50)));
        put("p99_us", micros(latencies.getValueAtPercentile(99)));
        put("p999_us", micros(latencies.getValueAtPercentile(99.9)));
        put("max_us", micros(latencies.getMaxValue()));
        put("errors", tally.errors());
        put("cpu_seconds", cpu.map(Measurement::rounded).orElse(null));
        put("operations_per_cpu_second", cpu.filter(used -> used > 0).map(used -> Math.round(operations / used)).orElse(null));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static double micros(long nanos) {
        return Math.round(nanos / 100.0) / 10.0;
    }

    /** Adds a figure, or null for what this system does not tell. */
    private void put(String name, @Nullable Number figure) {
        figures.addProperty(name, figure);
    }

    /** One line of JSON; memory and threads are the server's as they are now. */
    String report(String scenario, int clients) {
        JsonObject report = new JsonObject();
        report.addProperty("scenario", scenario);
        report.addProperty("clients", clients);
        figures.entrySet().forEach(figure -> report.add(figure.getKey(), figure.getValue()));
        Optional<Usage> now = usage();
        report.addProperty("resident_kb_before", number(before.map(Usage::residentKb)));
        report.addProperty("resident_kb", number(now.map(Usage::residentKb)));
        report.addProperty("threads", number(now.map(Usage::threads)));
        return report.toString();
    }

    private static @Nullable Long number(Optional<OptionalLong> figure) {
        return figure.isPresent() && figure.get().isPresent() ? figure.get().getAsLong() : null;
    }
}
