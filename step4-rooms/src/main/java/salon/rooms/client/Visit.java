package salon.rooms.client;

import java.util.Optional;

/**
 * How one client of many fared.
 *
 * @param steps how many of the steps it has done
 * @param heard how many of the messages that the others were to send
 * @param pingNanos the way to the server and back, if it came to that
 */
record Visit(String name, int steps, int heard, int expected, Optional<Long> pingNanos, Ending ending) {
    /** How it ended. */
    enum Ending {
        /** With a goodbye. */
        GOODBYE,
        /** The server accepted the connection and did not answer: its threads are busy with others. */
        NOT_SERVED,
        /** The server does not take so many. */
        FULL,
        /** In another way. */
        FAILED
    }

    /** Whether nothing was missing. */
    boolean isComplete() {
        return steps == Visitor.STEPS && heard == expected && ending == Ending.GOODBYE;
    }
}
