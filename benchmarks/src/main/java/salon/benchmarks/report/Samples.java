package salon.benchmarks.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What was measured of one figure: a sample of each iteration, fork by fork. Immutable.
 *
 * @param unit  as JMH writes it, such as {@code ops/s}
 * @param forks for each fork, the samples in the order in which they were taken
 */
record Samples(String unit, List<List<Double>> forks) {
    /** Of all intervals here, as of JMH's. */
    static final double CONFIDENCE = 0.999;

    /** Keeps copies. */
    Samples {
        forks = forks.stream().map(List::copyOf).toList();
    }

    /** All samples, fork by fork. */
    DoubleStream values() {
        return forks.stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
    }

    /** How many there are. */
    int count() {
        return (int) values().count();
    }

    /** Their mean; NaN if there are none. */
    double mean() {
        return statistics().getMean();
    }

    /**
     * Half of the mean's 99.9 % interval by Student's t over all samples, as JMH reckons it; NaN with fewer than three.
     */
    double error() {
        return statistics().getMeanErrorAt(CONFIDENCE);
    }

    /** The variance of the mean, which is that of the samples divided by their number. */
    double varianceOfMean() {
        return statistics().getVariance() / count();
    }

    private ListStatistics statistics() {
        return new ListStatistics(values().toArray());
    }

    /** How many standard errors a 99.9 % interval reaches to each side. */
    static double reach(double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    }

    /** The last sample of each fork: all there is to know of what is noted "so far". */
    Samples last() {
        return new Samples(unit, forks.stream()
                .filter(fork -> !fork.isEmpty())
                .map(fork -> List.of(fork.getLast()))
                .toList());
    }
}
