package salon.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two runs beside each other, figure by figure: score, and CPU time as a line of its own, since it holds where
 * throughput does not. Says "cannot tell" where the 99.9 % interval of the {@linkplain Difference difference} does not
 * leave out 0.
 *
 * <p>That interval takes all samples as independent. Those of one fork are not: they share how the JVM compiled and
 * where it put things. So where forks differ, the interval is too narrow, and a difference that is told here may be one
 * between forks only. And of many figures that do not differ, one in a thousand is told though it is chance. What
 * matters is worth another run, with more forks. (T. Kalibera and R. Jones, 2013, "Rigorous benchmarking in reasonable
 * time", is the source of the idea.) Immutable.
 */
public final class Comparison {
    private static final String CPU = "cpu";
    private static final String ROW = "%-44s %14s %14s  %s";

    private final String text;

    private Comparison(String text) {
        this.text = text;
    }

    /**
     * Reads two files in JMH's JSON format and compares them.
     *
     * @throws IOException if a file can not be read, or is something else; the message says so in one sentence
     */
    public static Comparison of(Path a, Path b) throws IOException {
        return new Comparison("A: " + a + "\nB: " + b + "\n\n" + between(Results.read(a), Results.read(b)));
    }

    /** The table, without the files' names. */
    static String between(Results a, Results b) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("figure", "A", "B", "difference, with its 99.9 % interval"));
        for (Figure figure : a.figures()) {
            b.figure(figure.name()).ifPresent(other -> lines.addAll(rows(figure, other)));
        }
        lines.addAll(alone("A", a, b));
        lines.addAll(alone("B", b, a));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> rows(Figure a, Figure b) {
        Stream<String> score = row(a.name(), Optional.of(a.score()), Optional.of(b.score()));
        return Stream.concat(score, row("  " + CPU, a.beside(CPU), b.beside(CPU))).toList();
    }

    private static Stream<String> row(String name, Optional<Samples> a, Optional<Samples> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Stream.empty();
        }
        Samples first = a.get();
        Samples second = b.get();
        String said = first.unit().equals(second.unit())
                ? said(Difference.between(first, second))
                : "cannot tell: A is in %s, B in %s".formatted(first.unit(), second.unit());
        return Stream.of(ROW.formatted(name + ", " + first.unit(),
                Numbers.plain(first.mean()), Numbers.plain(second.mean()), said));
    }

    /** A difference in words. */
    static String said(Difference difference) {
        if (!Double.isFinite(difference.percent()) || !Double.isFinite(difference.error())) {
            return "cannot tell: too few samples, or none but 0";
        }
        String error = " ± " + Numbers.percent(difference.error());
        String way = difference.percent() > 0 ? " more" : " less";
        return difference.isClear()
                ? "B is " + Numbers.percent(difference.percent()) + error + way
                : "cannot tell (" + Numbers.signedPercent(difference.percent()) + error + ")";
    }

    private static List<String> alone(String name, Results here, Results there) {
        return here.figures().stream()
                .filter(figure -> there.figure(figure.name()).isEmpty())
                .map(figure -> "only in " + name + ": " + figure.name())
                .toList();
    }

    /** A table of lines, ready to be printed. */
    @Override
    public String toString() {
        return text;
    }
}
