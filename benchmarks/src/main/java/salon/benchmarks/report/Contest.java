package salon.benchmarks.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says who of a lesson's contenders has the highest score, everything else alike, or that this can not be told. */
final class Contest {
    private static final Comparator<Figure> LOWEST_FIRST = Comparator.comparingDouble(figure -> figure.score().mean());

    private Contest() {
    }

    /** A sentence for each choice of the other parameters; none for a lesson without contenders. */
    static List<String> verdicts(List<Figure> figures, String contenders) {
        Map<String, List<Figure>> groups = figures.stream()
                .filter(figure -> figure.parameters().containsKey(contenders))
                .collect(Collectors.groupingBy(
                        figure -> others(figure, contenders), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> group.getKey() + verdict(group.getValue(), contenders))
                .toList();
    }

    private static String others(Figure figure, String contenders) {
        String others = figure.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(contenders))
                .map(parameter -> parameter.getKey().equals("x") ? parameter.getValue()
                        : parameter.getKey() + " " + parameter.getValue())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : others + ": ";
    }

    private static String verdict(List<Figure> group, String contenders) {
        boolean manyIsGood = group.getFirst().score().unit().startsWith("ops");
        List<Figure> ranked = group.stream().sorted(manyIsGood ? LOWEST_FIRST.reversed() : LOWEST_FIRST).toList();
        Figure first = ranked.getFirst();
        List<Figure> level = ranked.stream()
                .filter(figure -> figure == first || !Difference.between(figure.score(), first.score()).isClear())
                .toList();
        String most = manyIsGood ? "most" : "least";
        if (level.size() > 1) {
            return "cannot tell which has the " + most + ": " + level.stream()
                    .map(figure -> figure.parameter(contenders))
                    .collect(Collectors.joining(", ")) + ".";
        }
        Figure second = ranked.get(1);
        Difference lead = Difference.between(second.score(), first.score());
        return "%s has the %s: %s ± %s %s than %s.".formatted(first.parameter(contenders), most,
                Numbers.percent(lead.percent()), Numbers.percent(lead.error()), manyIsGood ? "more" : "less",
                second.parameter(contenders));
    }
}
