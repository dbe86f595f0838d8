package salon.benchmarks.netty;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.threads.OneLineErrors;
import salon.threads.Pbkdf2;
import salon.threads.Ranges;

/** {@code salon netty}: runs the chat server by Netty until Ctrl-C or SIGTERM. */
@Command(name = "netty", sortOptions = false, showDefaultValues = true, mixinStandardHelpOptions = true,
        description = "Runs the chat server by Netty until Ctrl-C, to measure ours beside it.")
public final class NettyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "address to listen on")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "0 picks a free one")
    private int port = 5555;

    @Option(names = "--password-iterations", paramLabel = "N", description = "cost of hashing a password")
    private int iterations = Pbkdf2.OWASP_ITERATIONS;

    private NettyCommand() {}

    @Override
    public Integer call() throws IOException {
        Ranges ranges = new Ranges(spec);
        NettyServer server = NettyServer.start(
                host,
                ranges.within("--port", port, 0, 65_535),
                ranges.within("--password-iterations", iterations, 1, Integer.MAX_VALUE));
        System.out.println("Netty listens on " + host + ":" + server.port());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return 0;
    }

    /** Runs the server that the options ask for. */
    public static void main(String[] args) {
        int status = OneLineErrors.run(new NettyCommand(), args);
        if (status != 0) {
            System.exit(status); // else the loops go on until they are stopped
        }
    }
}
