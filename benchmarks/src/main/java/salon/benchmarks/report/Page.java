package salon.benchmarks.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as one HTML file without scripts: machine, headline, and a section for each lesson.
 *
 * @param plots of all lessons
 */
record Page(Results results, Machine machine, Predictions predictions, List<Plot> plots) {
    private static final String TEMPLATE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>Salon, measured</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem;
                background: #fff; color: #222; }
            img { max-width: 100%%; height: auto; background: #fff; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
            th, td { padding: 0.2rem 0.7rem; border-bottom: 1px solid #ccc; text-align: right; vertical-align: bottom; }
            td { white-space: nowrap; }
            th[scope=row] { text-align: left; font-weight: normal; white-space: nowrap; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
            dd { margin: 0; overflow-wrap: anywhere; }
            @media (prefers-color-scheme: dark) {
                body { background: #16181c; color: #ddd; }
                th, td { border-color: #444; }
            }
            </style>
            </head>
            <body>
            <h1>Salon, measured</h1>
            %s<h2>Predicted, expected, measured</h2>
            %s%s<h2>How to read this</h2>
            <ul>
            <li><b>±</b> is half of the 99.9 %% interval of the mean, by Student’s t over all samples, as JMH has it. It
            takes samples as independent. Those of one fork are not, so where forks differ it is too narrow.</li>
            <li><b>cannot tell</b>: the 99.9 %% interval of the difference has 0 in it. Then a mean that is higher says
            nothing, and none of the contenders is ahead.</li>
            <li><b>noisy</b> counts iterations in which somebody else used the machine (⚑): a fixed piece of work took
            more than 1.25 times what it took in the median iteration of this lesson, or the hypervisor kept more than 5 %%
            of the CPU time. They are part of the mean like all others.</li>
            <li><b>CPU</b> is that of the whole process, the clients’ driver and the JVM’s own work with it; the
            <b>driver’s share</b> is what the clients used, or, in lessons without a server, the thread that measures. Where somebody else slows all down, CPU time changes
            less than throughput does.</li>
            <li><b>Latency</b> is to be taken from OpenLoop only. The other lessons’ clients wait for an answer before
            they ask again, so whatever keeps them waiting also keeps them from asking: their percentiles show the
            server’s own queue, and hide how long people would have waited who come unasked. A percentile is that of
            a fork so far, so each fork counts once; and who still waits counts with its waiting until then, so where
            clients queue it grows with the length of the run, and is a lower bound.</li>
            </ul>
            </body>
            </html>
            """;

    /** The whole file. */
    String html() {
        return TEMPLATE.formatted(where(), new Headline(results, predictions).html(), lessons());
    }

    private String where() {
        Stream<List<String>> facts = Stream.of(
                List.of("machine", "%s, %d cores, %s MB; %s".formatted(
                        machine.cpu(), machine.cores(), Numbers.plain(machine.memoryMb()), machine.os())),
                List.of("JDK", machine.jdk()),
                List.of("JVM’s options", String.join(" ", machine.vmOptions())),
                List.of("command", machine.command()),
                List.of("begun", machine.start().toString()),
                List.of("took", spoken(Duration.ofSeconds(machine.seconds()))),
                List.of("load average", "%s before, %s after".formatted(
                        Footer.load(machine.loadBefore()), Footer.load(machine.loadAfter()))));
        return "<dl>\n" + facts
                .map(fact -> Html.element("dt", fact.getFirst()) + Html.element("dd", fact.getLast()))
                .collect(Collectors.joining()) + "</dl>\n";
    }

    private static String spoken(Duration time) {
        String minutes = time.toMinutes() == 0 ? "" : time.toMinutes() + " min ";
        return minutes + time.toSecondsPart() + " s";
    }

    private String lessons() {
        return Questions.inOrder(results.lessons()).stream()
                .map(this::lesson)
                .collect(Collectors.joining());
    }

    private String lesson(String lesson) {
        List<Figure> figures = results.of(lesson);
        Noise noise = Noise.of(new Results(figures));
        String pictures = plots.stream()
                .filter(plot -> plot.lesson().equals(lesson))
                .map(plot -> Html.image(plot.png(), plot.title()))
                .collect(Collectors.joining());
        return Html.element("h2", lesson) + Html.element("p", Questions.of(lesson)) + pictures
                + table(figures, Column.of(figures, predictions, noise))
                + Html.list(Contest.verdicts(figures, Questions.contenders(lesson)));
    }

    private static String table(List<Figure> figures, List<Column> columns) {
        List<String> heads = new ArrayList<>(List.of("figure"));
        columns.forEach(column -> heads.add(column.head()));
        return Html.table(heads, figures.stream().map(figure -> row(figure, columns)).toList());
    }

    private static List<String> row(Figure figure, List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(figure.name()));
        columns.forEach(column -> cells.add(column.cell().apply(figure).orElse("")));
        return cells;
    }
}
