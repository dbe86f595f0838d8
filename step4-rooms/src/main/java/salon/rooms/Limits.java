package salon.rooms;

import java.time.Duration;
import salon.protocol.Patience;

/**
 * What a server bears.
 *
 * @param maxFrame bytes of JSON in a frame
 * @param maxClients connections at once
 * @param maxRooms rooms, the first ones counted
 * @param outbox frames that may wait for one client
 * @param rate requests a second that one client may send for long, and twice as many at once; 0 for any number
 * @param patience how long a client may be silent, take for a frame, and not read
 * @param drainTimeout time for every outbox to empty at a stop
 */
public record Limits(
        int maxFrame, int maxClients, int maxRooms, int outbox, int rate, Patience patience, Duration drainTimeout) {
    /** The protocol's defaults. */
    public static Limits defaults() {
        Patience patience = new Patience(Duration.ofSeconds(300), Duration.ofSeconds(10), Duration.ofSeconds(10));
        return new Limits(65_536, 10_000, 1_000, 1_024, 200, patience, Duration.ofSeconds(5));
    }

    /** The same for so many clients. */
    public Limits withMaxClients(int other) {
        return new Limits(maxFrame, other, maxRooms, outbox, rate, patience, drainTimeout);
    }

    /** The same for so many rooms. */
    public Limits withMaxRooms(int other) {
        return new Limits(maxFrame, maxClients, other, outbox, rate, patience, drainTimeout);
    }

    /** The same with so many frames that may wait. */
    public Limits withOutbox(int other) {
        return new Limits(maxFrame, maxClients, maxRooms, other, rate, patience, drainTimeout);
    }

    /** The same for so many requests a second. */
    public Limits withRate(int other) {
        return new Limits(maxFrame, maxClients, maxRooms, outbox, other, patience, drainTimeout);
    }

    /** The same with other patience. */
    public Limits withPatience(Patience other) {
        return new Limits(maxFrame, maxClients, maxRooms, outbox, rate, other, drainTimeout);
    }

    /** The same with another limit for a stop. */
    public Limits withDrainTimeout(Duration other) {
        return new Limits(maxFrame, maxClients, maxRooms, outbox, rate, patience, other);
    }
}
