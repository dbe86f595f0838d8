package salon.benchmarks.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import salon.threads.OneLineErrors;

/** {@code salon bench}: measures the lessons, lays the figures beside what was expected, and compares two runs. */
@Command(name = "bench",
        subcommands = {QuickRun.class, FullRun.class, CompareRuns.class, WriteReport.class},
        description = "Measures the lessons, and shows what was predicted, expected and found.")
public final class Bench implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    Bench() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut()); // no command: here is what there is
    }

    /** Runs the command that the first argument names. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new Bench(), args));
    }
}
