package salon.rooms.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import salon.threads.OneLineErrors;

/** The programs of step 4, by name. */
@Command(name = "salon",
        subcommands = {ServerCommand.class, ClientCommand.class, MultiClientsCommand.class},
        description = "A chat server and its clients.")
public final class Salon implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    private Salon() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut()); // no command: here is what there is
    }

    /** Runs the command that the first argument names. */
    public static void main(String[] args) {
        int status = OneLineErrors.run(new Salon(), args);
        if (status != CommandLine.ExitCode.OK) {
            System.exit(status); // else a server goes on until it is stopped
        }
    }
}
