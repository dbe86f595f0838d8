package salon.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a lesson's table.
 *
 * @param head what it shows
 * @param cell of a figure; empty if there is nothing to show
 */
record Column(String head, Function<Figure, Optional<String>> cell) {
    private static final List<String> SHOWN_ELSEWHERE =
            List.of(Results.MEMORY, "cpu", "cpu.driver", "machine.load", "machine.spin", "machine.steal");

    /** All columns that have something to show of these figures, of one lesson. */
    static List<Column> of(List<Figure> figures, Predictions predictions, Noise noise) {
        String lesson = figures.getFirst().lesson();
        String unit = Questions.unit(lesson, figures.getFirst().score().unit());
        Stream<Column> fixed = Stream.of(
                new Column("predicted", figure -> number(predictions.of(figure.name()).stream().boxed().findFirst())),
                new Column("theory", figure -> number(Theory.of(figure).stream().boxed().findFirst())),
                new Column("measured, " + unit, figure -> Optional.of(Numbers.measured(figure.score()))),
                new Column("from theory", figure -> Headline.off(figure, Theory.of(figure))),
                new Column("CPU, " + Questions.unit(lesson, "us/op"), noted("cpu")),
                new Column("driver’s share of it, %", noted("cpu.driver")),
                new Column("n (forks)", figure -> Optional.of(
                        figure.score().count() + " (" + figure.score().forks().size() + ")")),
                new Column("noisy", figure ->
                        Optional.of(noise.iterations(figure)).filter(n -> n > 0).map(n -> n + " ⚑")));
        return Stream.concat(fixed, beside(figures))
                .filter(column -> figures.stream().anyMatch(figure -> column.cell().apply(figure).isPresent()))
                .toList();
    }

    /** What the lesson noted by itself. */
    private static Stream<Column> beside(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.beside().entrySet().stream())
                .filter(noted -> !SHOWN_ELSEWHERE.contains(noted.getKey()))
                .map(noted -> noted.getKey() + ", " + noted.getValue().unit())
                .distinct()
                .map(head -> new Column(head, noted(head.substring(0, head.lastIndexOf(", ")))));
    }

    private static Function<Figure, Optional<String>> noted(String name) {
        return figure -> figure.beside(name).map(Numbers::measured);
    }

    private static Optional<String> number(Optional<Double> value) {
        return value.map(Numbers::plain);
    }
}
