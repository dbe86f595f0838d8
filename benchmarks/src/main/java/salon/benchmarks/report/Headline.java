package salon.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is on top: how far each prediction was off, and how well theory did.
 *
 * @param results     of the run
 * @param predictions that were made before it
 */
record Headline(Results results, Predictions predictions) {
    private static final double CLOSE_PERCENT = 15;

    /** As HTML. */
    String html() {
        Stream<String> theories = Questions.inOrder(results.lessons()).stream().flatMap(this::theory);
        return predicted() + Html.list(Stream.concat(theories, Stream.of(precision())).toList());
    }

    private String predicted() {
        List<List<String>> rows = results.figures().stream()
                .filter(figure -> predictions.of(figure.name()).isPresent())
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Html.element("p", "Nothing was predicted. Try it: a figure that was guessed wrong is not forgotten.")
                : Html.table(List.of("figure", "you predicted", "theory", "measured", "unit", "you were off by",
                        "theory was off by"), rows);
    }

    private List<String> row(Figure figure) {
        OptionalDouble predicted = predictions.of(figure.name());
        OptionalDouble theory = Theory.of(figure);
        return List.of(figure.name(), Numbers.plain(predicted.orElse(Double.NaN)),
                Numbers.plain(theory.orElse(Double.NaN)), Numbers.measured(figure.score()),
                Questions.unit(figure.lesson(), figure.score().unit()),
                percent(offBy(figure, predicted)), percent(offBy(figure, theory)));
    }

    private static String percent(double offBy) {
        return Numbers.signedPercent(offBy);
    }

    /** How far an expectation was from what was measured, in percent of the latter; NaN if there was none. */
    private static double offBy(Figure figure, OptionalDouble expected) {
        return 100 * (expected.orElse(Double.NaN) / figure.score().mean() - 1);
    }

    /** How far what was measured is from an expectation, in percent of the latter. */
    static Optional<String> off(Figure figure, OptionalDouble expected) {
        return expected.stream()
                .mapToObj(value -> Numbers.signedPercent(100 * (figure.score().mean() / value - 1)))
                .findFirst();
    }

    private Stream<String> theory(String lesson) {
        List<Figure> figures = results.of(lesson).stream().filter(figure -> Theory.of(figure).isPresent()).toList();
        long close = figures.stream().filter(figure -> distance(figure) <= CLOSE_PERCENT).count();
        return figures.stream()
                .max(Comparator.comparingDouble(Headline::distance))
                .map(far -> "%s: %d of %d figures are within %.0f %% of theory; the farthest is %s, %s.".formatted(
                        lesson, close, figures.size(), CLOSE_PERCENT, far.name(), off(far, Theory.of(far)).orElse("")))
                .stream();
    }

    private String precision() {
        List<Figure> figures =
                results.figures().stream().filter(figure -> !Double.isNaN(figure.score().error())).toList();
        long precise = figures.stream()
                .filter(figure -> 100 * figure.score().error() <= CLOSE_PERCENT * figure.score().mean())
                .count();
        return "%d of %d figures with three samples or more have an interval of at most ± %.0f %%.".formatted(
                precise, figures.size(), CLOSE_PERCENT);
    }

    private static double distance(Figure figure) {
        return Math.abs(100 * (figure.score().mean() / Theory.of(figure).orElse(Double.NaN) - 1));
    }
}
