package salon.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Tells in which iterations somebody else used the machine, from what the profiler {@code Quiet} noted. They are
 * flagged, and counted all the same: whoever drops what he does not like measures what he likes. Immutable.
 *
 * @param medianSpin of all their iterations, in microseconds; NaN if none noted any
 */
record Noise(double medianSpin) {
    private static final double SPIN_TIMES = 1.25;
    private static final double STEAL_PERCENT = 5;

    /** Takes what is usual from results whose JVMs had the same options, since a compiler changes it. */
    static Noise of(Results results) {
        return new Noise(new Median().evaluate(results.figures().stream()
                .flatMap(figure -> figure.beside("machine.spin").stream())
                .flatMapToDouble(Samples::values)
                .toArray()));
    }

    /**
     * How many of a figure's iterations were noisy: a fixed piece of work took more than 1.25 times what it took in the
     * median iteration, or the hypervisor kept more than 5 % of the CPU time.
     */
    long iterations(Figure figure) {
        List<Double> spins = noted(figure, "machine.spin");
        List<Double> steals = noted(figure, "machine.steal");
        return IntStream.range(0, Math.max(spins.size(), steals.size()))
                .filter(i -> at(spins, i) > SPIN_TIMES * medianSpin || at(steals, i) > STEAL_PERCENT)
                .count();
    }

    private static List<Double> noted(Figure figure, String name) {
        return figure.beside(name).stream().flatMapToDouble(Samples::values).boxed().toList();
    }

    private static double at(List<Double> values, int i) {
        return i < values.size() ? values.get(i) : 0;
    }
}
