package salon.benchmarks.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A lesson's figures over one of its parameters, a line for each choice of the others.
 *
 * @param name     of its file
 * @param lesson   whose figures
 * @param title    what it shows
 * @param x        the parameter along the horizontal axis, a count
 * @param measures what is shown, each on a panel of its own
 */
record LinePlot(String name, String lesson, String title, String x, List<Measure> measures) {
    /** Draws it, if the run has something to show. */
    Optional<Plot> draw(Results results, Machine machine, Predictions predictions) throws IOException {
        List<Figure> figures = results.of(lesson).stream().filter(this::shows).toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Figure>> named =
                figures.stream().collect(Collectors.groupingBy(this::line, LinkedHashMap::new, Collectors.toList()));
        Lines lines = new Lines(x, named, predictions);
        List<Panel> panels = measures.stream()
                .filter(measure -> figures.stream().anyMatch(figure -> measure.of(figure).isPresent()))
                .map(lines::on)
                .toList();
        List<Samples> shown = measures.stream()
                .flatMap(measure -> figures.stream().flatMap(figure -> measure.of(figure).stream()))
                .toList();
        Picture picture = new Picture(title, panels, Footer.of(machine, shown));
        lines.explain(picture, measures);
        return Optional.of(new Plot(name, lesson, title, picture.png()));
    }

    private boolean shows(Figure figure) {
        return figure.parameter(x).matches("[1-9]\\d*")
                && measures.stream().anyMatch(measure -> measure.of(figure).isPresent());
    }

    /** The name of a figure's line: its parameters but those along the axis, and those that choose a panel. */
    private String line(Figure figure) {
        return figure.parameters().entrySet().stream()
                .filter(one -> !one.getKey().equals(x))
                .filter(one -> measures.stream().noneMatch(measure -> measure.parameter().equals(one.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }
}
