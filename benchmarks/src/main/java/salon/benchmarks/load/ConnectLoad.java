package salon.benchmarks.load;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Clients who come in and stay, silent. What counts is clients, and the seconds are those until all were in; then they
 * are held for the seconds asked for, and the server's memory is read at the end.
 */
@Command(name = "connect", sortOptions = false, showDefaultValues = true,
        description = "Clients come in and stay, silent, so that memory can be read.")
final class ConnectLoad extends Scenario {
    @Option(names = "--clients", paramLabel = "N", description = "connections")
    private int clients = 1_000;

    @Option(names = "--log-in", description = "each registers and logs in")
    private boolean logIn;

    @Override
    Measurement run() throws IOException, InterruptedException {
        ranges().within("--clients", clients, 1, MOST_CLIENTS);
        try (Loop loop = new Loop(tally())) {
            Measurement entrance = interval().begin("connect", clients);
            enter(clients, loop, (guest, number) -> comeIn(guest, number));
            entrance.stop(tally());
            loop.run(interval().time());
            return entrance;
        }
    }

    private Silent comeIn(Guest guest, int number) throws IOException {
        long start = System.nanoTime();
        if (logIn) {
            guest.logIn(name("c", number));
        } else {
            guest.ping();
        }
        tally().done();
        tally().took(start);
        return new Silent(guest);
    }

    private static final class Silent extends Peer {
        Silent(Guest guest) {
            super(guest);
        }

        @Override
        void hears(byte[] bytes, int from, int to) {
            // It is silent.
        }
    }
}
