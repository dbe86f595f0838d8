package salon.benchmarks.load;

import java.util.List;

/** The loads by which servers are compared. */
enum Row {
    PING_64("ping --clients 64"),
    PING_1000("ping --clients 1000"),
    PING_1("ping --clients 1"),
    ROOM_10("room --members 10 --senders 8"),
    ROOM_100("room --members 100 --senders 8"),
    ROOM_1000("room --members 1000 --senders 8"),
    STEADY_100("steady --members 100 --rate 200"),
    VISITS("visits --clients 16");

    private final String scenario;

    Row(String scenario) {
        this.scenario = scenario;
    }

    /** What to say to {@link Load}. */
    List<String> arguments() {
        return List.of(scenario.split(" "));
    }
}
