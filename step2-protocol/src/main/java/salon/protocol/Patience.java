package salon.protocol;

import java.time.Duration;

/**
 * How long a connection waits for its peer before it gives it up.
 *
 * @param silence without a byte, between frames
 * @param frame from a frame's first byte to its last. A time limit on each read would not do: a byte now and then
 *     outlives it (the attack known as Slowloris)
 * @param write until it has taken 16 KiB of what is written to it, or the rest if that is less
 */
public record Patience(Duration silence, Duration frame, Duration write) {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** Waits as long as it takes. */
    public static final Patience ENDLESS = new Patience(FOR_EVER, FOR_EVER, FOR_EVER);
}
