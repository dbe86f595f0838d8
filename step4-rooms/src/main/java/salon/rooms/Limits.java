package salon.rooms;

import java.time.Duration;

/**
 * What a server bears.
 *
 * @param maxFrame bytes of JSON in a frame
 * @param maxClients connections at once
 * @param maxRooms rooms, the first ones counted
 * @param outbox frames that may wait for one client
 * @param idleTimeout silence of a client, before it is let go
 * @param drainTimeout time for every outbox to empty at a stop
 */
public record Limits(
        int maxFrame, int maxClients, int maxRooms, int outbox, Duration idleTimeout, Duration drainTimeout) {
    /** The protocol's defaults. */
    public static Limits defaults() {
        return new Limits(65_536, 10_000, 1_000, 1_024, Duration.ofSeconds(300), Duration.ofSeconds(5));
    }
}
