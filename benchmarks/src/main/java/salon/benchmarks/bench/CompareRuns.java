package salon.benchmarks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import salon.benchmarks.report.Comparison;

/** {@code salon bench compare}. */
@Command(name = "compare", description = "What differs between two runs, and what can not be told.")
final class CompareRuns implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A.json", description = "results.json of the one")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B.json", description = "results.json of the other")
    private Path after = Path.of("");

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println(Comparison.of(before, after));
        return 0;
    }
}
