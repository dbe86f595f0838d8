package salon.benchmarks.load;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Clients who ping: each sends its next when the answer to its last has come, or all together at a steady rate. */
@Command(name = "ping", sortOptions = false, showDefaultValues = true,
        description = "Clients ping, each its next when the last is answered.")
final class Ping extends Scenario {
    private static final byte[] PING = Guest.request("PING", "{}");

    @Option(names = "--clients", paramLabel = "N", description = "connections")
    private int clients = 64;

    @Option(names = "--rate", paramLabel = "N", description = "pings a second over all, answered or not; 0 for no rate")
    private int rate;

    @Override
    String run() throws IOException, InterruptedException {
        try (Loop loop = new Loop(tally())) {
            List<Pinger> pingers = enter(clients, loop, (guest, _) -> new Pinger(guest));
            if (rate > 0) {
                try (Pacer _ = new Pacer(rate, tally(), (count, due) ->
                        pingers.get((int) (count % clients)).send(pingAt(due)))) {
                    return target().measure(tally(), loop::run).report("ping", clients);
                }
            }
            for (Pinger pinger : pingers) {
                pinger.ping();
            }
            return target().measure(tally(), loop::run).report("ping", clients);
        }
    }

    private static byte[] pingAt(long due) {
        return ("{\"type\":\"PING\",\"id\":\"" + Lines.marked(due) + "\"}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
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

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            if (!Lines.contains(bytes, from, to, Lines.PONG)) {
                tally().error("a ping was answered by something else");
                return;
            }
            tally().done();
            if (rate > 0) {
                tally().took(Lines.number(bytes, from, to));
            } else {
                tally().took(sent);
                ping();
            }
        }
    }
}
