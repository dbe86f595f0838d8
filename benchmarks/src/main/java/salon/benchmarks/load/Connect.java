package salon.benchmarks.load;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Clients who come in and stay, silent. What is counted is clients, and how long it took until all were in; then they are
 * held, so that the server's memory can be read.
 */
@Command(name = "connect", sortOptions = false, showDefaultValues = true,
        description = "Clients come in and stay, silent; memory is read at the end.")
final class Connect extends Scenario {
    @Option(names = "--clients", paramLabel = "N", description = "connections")
    private int clients = 1_000;

    @Option(names = "--log-in", description = "each registers and logs in")
    private boolean logIn;

    @Override
    String run() throws IOException, InterruptedException {
        try (Loop loop = new Loop(tally())) {
            Measurement entrance = target().begin();
            enter(clients, loop, (guest, number) -> {
                long start = System.nanoTime();
                if (logIn) {
                    guest.logIn(name(number));
                }
                tally().done();
                tally().took(start);
                return new Silent(guest);
            });
            entrance.stop(tally());
            loop.run(target().time());
            return entrance.report("connect", clients);
        }
    }

    private static final class Silent extends Peer {
        Silent(Guest guest) {
            super(guest);
        }

        @Override
        void hears(byte[] bytes, int from, int to) {
            // Nothing that it would answer.
        }
    }
}
