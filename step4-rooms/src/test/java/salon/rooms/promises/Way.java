package salon.rooms.promises;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import salon.rooms.Settings;
import salon.threads.ThreadModel;

/** One of the ways in which a promise has to hold: a framing and a thread model. */
public record Way(Wire wire, ThreadModel threads) {
    private static final int POOL_SIZE = 64; // more threads than any of these tests has guests

    /** Every one. */
    public static Stream<Way> all() {
        return Arrays.stream(Wire.values())
                .flatMap(wire -> Arrays.stream(ThreadModel.values()).map(threads -> new Way(wire, threads)));
    }

    /** For a server that runs in this way. */
    public Settings settings() {
        return Settings.local().withThreads(threads, POOL_SIZE);
    }

    @Override
    public String toString() {
        return wire + ", " + threads.name().toLowerCase(Locale.ROOT);
    }
}
