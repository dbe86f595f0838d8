package salon.benchmarks.report;

import java.util.IntSummaryStatistics;
import java.util.List;

/** What stands below each plot: where it was measured, and how often. A figure without it means nothing to others. */
final class Footer {
    private Footer() {
    }

    /** The lines below a plot that shows these samples. */
    static List<String> of(Machine machine, List<Samples> shown) {
        IntSummaryStatistics samples = shown.stream().mapToInt(Samples::count).summaryStatistics();
        IntSummaryStatistics forks = shown.stream().mapToInt(one -> one.forks().size()).summaryStatistics();
        String bars = samples.getMin() < 3 ? "" : "; bars: 99.9 % interval of the mean";
        return List.of(
                "%s, %d cores; %s; %s".formatted(machine.cpu(), machine.cores(), machine.os(), machine.jdk()),
                "load average %s before, %s after; for each point n = %s (forks: %s)%s".formatted(
                        load(machine.loadBefore()), load(machine.loadAfter()), range(samples), range(forks), bars));
    }

    /** A load average; a dash where the system does not tell. */
    static String load(double load) {
        return load < 0 ? "–" : Numbers.format("%.2f", load);
    }

    private static String range(IntSummaryStatistics counts) {
        return counts.getMin() == counts.getMax()
                ? String.valueOf(counts.getMin())
                : counts.getMin() + " to " + counts.getMax();
    }
}
