package salon.rooms.faults;

import java.util.Random;

/** What happens to a connection on its way, in both directions. */
sealed interface Mishap {
    /** Each piece waits for up to so long before it is passed on. */
    record Delay(int millis) implements Mishap {}

    /** All is passed on in pieces of 1 to so many bytes, each in a packet of its own. */
    record Slice(int bytes) implements Mishap {}

    /** No more than so many bytes are passed on in a second. */
    record Throttle(int bytesPerSecond) implements Mishap {}

    /** After so many bytes in one direction, both sides see the other hang up. */
    record Cut(int bytes) implements Mishap {}

    /** After so many bytes in one direction, both sides get a reset. */
    record Reset(int bytes) implements Mishap {}

    /** One that takes time and loses nothing. */
    static Mishap slow(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Delay(1 + random.nextInt(5));
            case 1 -> new Slice(1 + random.nextInt(30));
            default -> new Throttle(50_000 + random.nextInt(100_000));
        };
    }

    /** As often as not one that is slow, else one that ends the connection after so many bytes or some more. */
    static Mishap sudden(Random random, int earliest) {
        return switch (random.nextInt(4)) {
            case 0 -> new Cut(earliest + random.nextInt(1_000));
            case 1 -> new Reset(earliest + random.nextInt(1_000));
            default -> slow(random);
        };
    }
}
