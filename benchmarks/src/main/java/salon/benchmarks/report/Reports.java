package salon.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a report of a run's files. */
public final class Reports {
    private Reports() {
    }

    /**
     * Reads {@code results.json} (JMH's own format), {@code machine.json} and, if it is there, {@code predictions.txt};
     * and writes {@code report.html}, which opens without a network, and each plot as a PNG beside it. Earlier ones are
     * replaced.
     *
     * @return where the HTML is
     * @throws IOException if a file can not be read or written, or is something else; the message is one sentence
     */
    public static Path write(Path directory) throws IOException {
        System.setProperty("java.awt.headless", "true"); // or drawing would look for a display, and fail without one
        Results results = Results.read(directory.resolve("results.json"));
        Machine machine = Machine.read(directory.resolve("machine.json"));
        Path predicted = directory.resolve("predictions.txt");
        Predictions predictions = Files.exists(predicted) ? Predictions.read(predicted) : Predictions.none();
        List<Plot> plots = Plots.of(results, machine, predictions);
        for (Plot plot : plots) {
            Files.write(directory.resolve(plot.name() + ".png"), plot.png());
        }
        String page = new Page(results, machine, predictions, plots).html();
        return Files.writeString(directory.resolve("report.html"), page);
    }
}
