package salon.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Finds the few things that matter in a line, without parsing it. */
final class Marks {
    static final byte[] PONG = "\"PONG\"".getBytes(StandardCharsets.UTF_8);
    static final byte[] ERROR = "ERROR\"".getBytes(StandardCharsets.UTF_8);

    private Marks() {}

    /** A mark that {@link #number} finds again: nothing else that is sent has a tilde. */
    static String of(long number) {
        return "~" + number;
    }

    /** The number that a line is marked with, or -1. */
    static long number(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '~') {
            i++;
        }
        if (i == to) {
            return -1;
        }
        long number = 0;
        for (i++; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** Whether a line has these bytes in it. */
    static boolean contains(byte[] bytes, int from, int to, byte[] wanted) {
        for (int i = from; i <= to - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
