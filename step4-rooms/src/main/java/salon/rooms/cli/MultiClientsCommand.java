package salon.rooms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.rooms.ChatServer;
import salon.rooms.Settings;
import salon.rooms.client.MultiClients;
import salon.rooms.client.Plan;
import salon.threads.Ranges;

/** {@code salon multi-clients}: many clients at once that hear each other, and what became of each. */
@Command(name = "multi-clients", sortOptions = false, showDefaultValues = true,
        description = "Lets many clients meet in a room. The exit code is 1 if one of them missed anything.")
public final class MultiClientsCommand implements Callable<Integer> {
    private static final Duration FIRST_REPLY = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Address address = new Address();

    @Option(names = "--clients", description = "how many at once")
    private int clients = 3;

    @Option(names = "--room", description = "where they meet")
    private String room = "general";

    @Option(names = "--messages", description = "how many each says")
    private int messages = 3;

    @Option(names = "--deadline", description = "seconds for everything")
    private int deadline = 120;

    @Option(names = "--start-server", description = "brings a server of its own, on a free port")
    private boolean startServer;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ranges ranges = new Ranges(spec);
        Plan plan = new Plan(
                address.host(),
                address.port(),
                ranges.within("--clients", clients, 1, MOST),
                room,
                ranges.within("--messages", messages, 0, MOST),
                FIRST_REPLY,
                Duration.ofSeconds(ranges.within("--deadline", deadline, 1, 86_400)));
        if (!startServer) {
            return run(plan);
        }
        Settings local = Settings.local().withLanguage(address.language().locale());
        try (ChatServer server = ChatServer.start(local)) {
            return run(plan.at(local.host(), server.port()));
        }
    }

    private int run(Plan plan) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return new MultiClients(plan, address.phrases(), out::println).run() ? 0 : 1;
    }
}
