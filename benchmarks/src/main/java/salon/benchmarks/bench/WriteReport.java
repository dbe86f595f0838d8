package salon.benchmarks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import salon.benchmarks.report.Reports;

/** {@code salon bench report}. */
@Command(name = "report", description = "Writes the report of a run again.")
final class WriteReport implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "the run's directory")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println("The report: " + Reports.write(directory));
        return 0;
    }
}
