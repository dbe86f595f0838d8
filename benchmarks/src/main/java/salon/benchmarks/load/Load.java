package salon.benchmarks.load;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import salon.threads.OneLineErrors;

/** {@code salon load}: drives any server that speaks the protocol, and prints what it did as one line of JSON. */
@Command(name = "load",
        subcommands = {PingLoad.class, RoomLoad.class, SteadyLoad.class, VisitLoad.class, ConnectLoad.class},
        description = "Loads any server that speaks the protocol, and prints what it did as one line of JSON.")
public final class Load implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    Load() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut()); // no scenario: here is what there is
    }

    /** Runs the scenario that the first argument names. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new Load(), args));
    }
}
