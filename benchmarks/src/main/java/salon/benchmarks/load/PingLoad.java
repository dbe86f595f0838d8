package salon.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Clients who ping: each its next when its last is answered, which is a closed loop; or all together at a steady rate,
 * answered or not, which is an open one.
 */
@Command(name = "ping", sortOptions = false, showDefaultValues = true,
        description = "Clients ping: each its next when its last is answered, or all at a steady rate.")
final class PingLoad extends Scenario {
    private static final byte[] PING = Guest.request("PING", "{}");

    @Option(names = "--clients", paramLabel = "N", description = "connections")
    private int clients = 64;

    @Option(names = "--rate", paramLabel = "N", description = "pings a second, over all; 0 for each its next")
    private int rate;

    @Override
    Measurement run() throws IOException, InterruptedException {
        ranges().within("--clients", clients, 1, MOST_CLIENTS);
        ranges().within("--rate", rate, 0, 1_000_000);
        try (Loop loop = new Loop(tally())) {
            List<Pinger> pingers = enter(clients, loop, (guest, _) -> new Pinger(guest));
            return (rate == 0 ? closed(loop, pingers) : open(loop, pingers)).with("rate", rate);
        }
    }

    private Measurement closed(Loop loop, List<Pinger> pingers) throws IOException, InterruptedException {
        for (Pinger pinger : pingers) {
            pinger.ping();
        }
        return interval().measure("ping", clients, tally(), loop::run);
    }

    private Measurement open(Loop loop, List<Pinger> pingers) throws IOException, InterruptedException {
        try (Pacer _ = new Pacer(rate, tally(), (count, due) -> pingers.get((int) (count % clients)).ping(due))) {
            return interval().measure("ping", clients, tally(), loop::run);
        }
    }

    private final class Pinger extends Peer {
        private long sent;

        Pinger(Guest guest) {
            super(guest);
        }

        void ping() throws IOException {
            sent = System.nanoTime();
            send(PING);
        }

        void ping(long due) throws IOException {
            send("{\"type\":\"PING\",\"id\":\"%s\"}\n".formatted(Marks.of(due)).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            if (!Marks.contains(bytes, from, to, Marks.PONG)) {
                tally().error("a ping was answered by something else");
                return;
            }
            tally().done();
            if (rate == 0) {
                tally().took(sent);
                ping();
            } else {
                tally().took(Marks.number(bytes, from, to));
            }
        }
    }
}
