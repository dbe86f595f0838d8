package salon.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import salon.benchmarks.report.Panel.Point;

/** How long answers took, percentile by percentile: counted from when a message was due, and from when it was sent. */
final class PercentilePlot {
    private static final String LESSON = "OpenLoop";
    private static final String TITLE = "Latency under load, counted from when a message was due, or was sent";
    private static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9);

    private final Panel panel = new Panel(Axis.PERCENTILES, "percentile (the first points: p50)", "latency, ms");
    private final Map<String, Look> lines = new LinkedHashMap<>();
    private final List<Samples> shown = new ArrayList<>();

    private PercentilePlot() {
    }

    /** Draws it, if the run has something to show. */
    static Optional<Plot> draw(Results results, Machine machine) throws IOException {
        PercentilePlot plot = new PercentilePlot();
        List<Figure> figures = results.of(LESSON);
        for (int i = 0; i < figures.size(); i++) {
            String load = String.join(" ", figures.get(i).parameters().values());
            Look look = Look.of(load, i);
            plot.add(load + ", from due", figures.get(i), "latency", look);
            plot.add(load + ", from sent (naive)", figures.get(i), "naive", look.thin());
        }
        return plot.lines.isEmpty() ? Optional.empty() : Optional.of(plot.plot(machine));
    }

    private void add(String line, Figure figure, String kind, Look look) {
        List<Point> points = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            figure.beside(kind + ".p" + Numbers.plain(percentile)).filter(some -> some.mean() > 0).ifPresent(some -> {
                shown.add(some);
                points.add(new Point(percentile, some.mean(), some.error()));
            });
        }
        if (!points.isEmpty()) {
            panel.measured(line, points, look);
            lines.put(line, look);
        }
    }

    private Plot plot(Machine machine) throws IOException {
        Picture picture = new Picture(TITLE, List.of(panel), Footer.of(machine, shown));
        lines.forEach(picture::explain);
        return new Plot("latency-percentiles", LESSON, TITLE, picture.png());
    }
}
