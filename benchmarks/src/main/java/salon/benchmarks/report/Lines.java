package salon.benchmarks.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import salon.benchmarks.report.Panel.Point;

/**
 * The lines of a plot: measured, and for scores, expected and predicted.
 *
 * @param x           the parameter along the axis
 * @param figures     of each line, by its name
 * @param predictions of any figures
 */
record Lines(String x, Map<String, List<Figure>> figures, Predictions predictions) {
    /** A panel with all lines of this measure. */
    Panel on(Measure measure) {
        Panel panel = new Panel(Axis.COUNTS, x, measure.title());
        if (measure.isScore()) {
            expected(measure, panel);
        }
        figures.forEach((line, some) -> {
            List<Point> points = some.stream()
                    .flatMap(figure -> measure.of(figure).stream().map(samples -> new Point(count(figure),
                            samples.mean() / measure.divisor(), samples.error() / measure.divisor())))
                    .toList();
            if (!points.isEmpty()) {
                panel.measured(line, points, look(line));
            }
        });
        if (measure.isScore()) {
            predicted(measure, panel);
        }
        return panel;
    }

    /** Draws what theory says of several lines alike only once. */
    private void expected(Measure measure, Panel panel) {
        Set<List<Point>> drawn = new HashSet<>();
        figures.forEach((line, some) -> {
            List<Point> points = points(measure, some, Theory::of);
            if (!points.isEmpty() && drawn.add(points)) {
                panel.theory(line, points, look(line));
            }
        });
    }

    private void predicted(Measure measure, Panel panel) {
        figures.forEach((line, some) -> {
            List<Point> points = points(measure, some, figure -> predictions.of(figure.name()));
            if (!points.isEmpty()) {
                panel.predicted(line, points, look(line));
            }
        });
    }

    private List<Point> points(Measure measure, List<Figure> some, Function<Figure, OptionalDouble> value) {
        return some.stream()
                .filter(measure::chooses)
                .flatMap(figure -> value.apply(figure).stream().mapToObj(y -> new Point(count(figure), y, Double.NaN)))
                .toList();
    }

    private double count(Figure figure) {
        return Double.parseDouble(figure.parameter(x));
    }

    private Look look(String line) {
        return Look.of(line, List.copyOf(figures.keySet()).indexOf(line));
    }

    /** Tells below the title what the lines mean. */
    void explain(Picture picture, List<Measure> measures) {
        figures.keySet().forEach(line -> picture.explain(line, look(line)));
        if (measures.stream().anyMatch(Measure::isScore)) {
            List<Figure> all = figures.values().stream().flatMap(List::stream).toList();
            if (all.stream().anyMatch(figure -> Theory.of(figure).isPresent())) {
                picture.explainTheory();
            }
            if (all.stream().anyMatch(figure -> predictions.of(figure.name()).isPresent())) {
                picture.explainPredictions();
            }
        }
    }
}
