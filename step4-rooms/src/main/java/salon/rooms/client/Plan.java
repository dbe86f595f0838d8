package salon.rooms.client;

import java.time.Duration;

/**
 * What many clients are to do.
 *
 * @param clients how many at once
 * @param messages how many each says
 * @param firstReply how long a server may take to answer a client's first ping before it is taken not to serve it
 * @param deadline for everything
 */
public record Plan(
        String host, int port, int clients, String room, int messages, Duration firstReply, Duration deadline) {
    /** The same on another server. */
    public Plan at(String otherHost, int otherPort) {
        return new Plan(otherHost, otherPort, clients, room, messages, firstReply, deadline);
    }

    /** How many messages each is to hear from the others. */
    int expected() {
        return (clients - 1) * messages;
    }
}
