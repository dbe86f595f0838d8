package salon.benchmarks.report;

/**
 * By how much one mean differs from another, in percent of the first, with the 99.9 % interval of the difference by
 * Welch's t, which does not ask for equal variances (B. L. Welch, 1947, "The generalization of 'Student's' problem when
 * several different population variances are involved"). This interval decides, not whether the means' own intervals
 * overlap: those may, while the difference is clear.
 *
 * <p>Samples are taken as independent, which samples of one fork are not: a JVM that compiled badly, or got unlucky
 * memory, is slow in all its iterations. So the interval is too narrow where forks differ, and more iterations do not
 * help, more forks do (T. Kalibera and R. Jones, 2013, "Rigorous benchmarking in reasonable time").
 *
 * @param percent of the first mean, positive if the second is more
 * @param error   half of the interval, in percent of the first mean; NaN if there are too few samples to tell
 */
record Difference(double percent, double error) {
    /** From the first mean to the second. */
    static Difference between(Samples a, Samples b) {
        double scale = 100 / Math.abs(a.mean());
        return new Difference((b.mean() - a.mean()) * scale, error(a, b) * scale);
    }

    private static double error(Samples a, Samples b) {
        if (a.count() < 2 || b.count() < 2) {
            return Double.NaN;
        }
        double ofA = a.varianceOfMean();
        double ofB = b.varianceOfMean();
        double both = ofA + ofB;
        if (both == 0) {
            return 0;
        }
        double degreesOfFreedom = both * both / (ofA * ofA / (a.count() - 1) + ofB * ofB / (b.count() - 1));
        return Samples.reach(degreesOfFreedom) * Math.sqrt(both);
    }

    /** Whether the interval leaves no doubt which is more. */
    boolean isClear() {
        return Math.abs(percent) > error;
    }
}
