package salon.benchmarks.report;

import java.util.Optional;

/**
 * What a panel shows of figures: their scores or what was noted beside; of all figures or of some.
 *
 * @param noted     under which name; empty for the score
 * @param title     of the axis, with the unit
 * @param divisor   from JMH's unit to the axis's
 * @param parameter whose value chooses the figures; empty for all of them
 * @param value     of those that are chosen
 */
record Measure(String noted, String title, double divisor, String parameter, String value) {
    /** The score. */
    static Measure score(String title) {
        return new Measure("", title, 1, "", "");
    }

    /** Something beside the score. */
    static Measure noted(String name, String title) {
        return new Measure(name, title, 1, "", "");
    }

    /** The same in a larger unit. */
    Measure dividedBy(double units) {
        return new Measure(noted, title, units, parameter, value);
    }

    /** The same of fewer figures. */
    Measure where(String chooses, String chosen) {
        return new Measure(noted, title, divisor, chooses, chosen);
    }

    /** Whether it is what theory and predictions are about. */
    boolean isScore() {
        return noted.isEmpty();
    }

    /** Whether it shows this figure, if there is something to show. */
    boolean chooses(Figure figure) {
        return figure.parameter(parameter).equals(value);
    }

    /** What it shows of a figure; nothing for 0, which has no place on a logarithmic axis. */
    Optional<Samples> of(Figure figure) {
        return (isScore() ? Optional.of(figure.score()) : figure.beside(noted))
                .filter(samples -> chooses(figure) && samples.mean() > 0);
    }
}
