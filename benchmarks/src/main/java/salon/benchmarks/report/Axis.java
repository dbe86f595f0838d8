package salon.benchmarks.report;

/** How values are spread along the horizontal axis. XChart is given positions, so that it ticks what was measured. */
enum Axis {
    /** Counts, each doubling as wide as another. */
    COUNTS(75) {
        @Override
        double position(double count) {
            return Math.log(count) / Math.log(2);
        }

        @Override
        String label(double position) {
            double count = Math.pow(2, position);
            return Math.abs(count - Math.rint(count)) < count / 1_000 ? Numbers.format("%.0f", count) : blank(position);
        }
    },
    /** Percentiles, each further nine as wide as another: the tail is what matters. */
    PERCENTILES(250) {
        @Override
        double position(double percentile) {
            return -Math.log10(1 - percentile / 100);
        }

        @Override
        String label(double position) {
            return position == Math.rint(position)
                    ? "p" + Numbers.plain(100 - 100 * Math.pow(10, -position))
                    : blank(position);
        }
    };

    private final int spacing;

    Axis(int spacing) {
        this.spacing = spacing;
    }

    /** How far apart ticks are at least, in units of the drawing. */
    int spacing() {
        return spacing;
    }

    /** Where along the axis a value goes. */
    abstract double position(double value);

    /** What is written there; blank where the value is not a plain one. */
    abstract String label(double position);

    /** XChart takes two ends with one label for too coarse a format, and gives up: so no two blanks are alike. */
    private static String blank(double position) {
        return " ".repeat(1 + (int) Math.max(0, position));
    }
}
