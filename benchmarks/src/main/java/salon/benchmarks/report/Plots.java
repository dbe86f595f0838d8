package salon.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which plots there are. One is drawn if the run measured its lesson. */
final class Plots {
    private static final double KB_OF_A_MB = 1_024;
    private static final List<LinePlot> LINES = List.of(
            new LinePlot("throughput-over-clients", "SessionWait", "Throughput, when each message waits 20 ms",
                    "clients", List.of(Measure.score("messages/s"))),
            new LinePlot("latency-over-clients", "SessionWait",
                    "Latency in a closed loop, when each message waits 20 ms", "clients", List.of(
                            Measure.noted("latency.p50", "p50, ms"), Measure.noted("latency.p99", "p99, ms"))),
            new LinePlot("throughput-over-rooms", "LockHold", "Throughput, when to send a message takes 10 ms",
                    "rooms", List.of(
                            Measure.score("messages/s, sent inside the lock").where("send", "inside"),
                            Measure.score("messages/s, sent outside").where("send", "outside"))),
            new LinePlot("memory-over-clients", "IdleClients", "Memory of the server, beyond that of an empty one",
                    "clients", List.of(
                            Measure.noted("memory.resident", "resident, MB").dividedBy(KB_OF_A_MB),
                            Measure.noted("memory.virtual", "virtual, MB").dividedBy(KB_OF_A_MB))),
            new LinePlot("threads-over-clients", "IdleClients", "Threads of the operating system",
                    "clients", List.of(Measure.noted("os.threads", "threads"))),
            new LinePlot("echo-over-clients", "SessionEcho", "Throughput, when messages do not wait",
                    "clients", List.of(Measure.score("messages/s"))),
            new LinePlot("broadcast-over-members", "Broadcast", "Deliveries in a room",
                    "members", List.of(Measure.score("deliveries/s"))));

    private Plots() {
    }

    /** Draws those whose lessons were measured. */
    static List<Plot> of(Results results, Machine machine, Predictions predictions) throws IOException {
        List<Plot> plots = new ArrayList<>();
        for (LinePlot lines : LINES) {
            lines.draw(results, machine, predictions).ifPresent(plots::add);
        }
        PercentilePlot.draw(results, machine).ifPresent(plots::add);
        return plots;
    }
}
