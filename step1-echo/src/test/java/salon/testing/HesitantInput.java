package salon.testing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A socket's input on a bad day, all of it within what TCP and {@link InputStream} promise: the first read hands out
 * one byte, the second at most two, and so on, and {@code available} says 0. Code that takes one read for a message, or
 * {@code available} for its end, then fails every time, and not only over a slow network. Code that takes no notice of
 * the end is stopped. Used by one thread.
 */
final class HesitantInput extends FilterInputStream {
    private static final int MOST_ENDS = 100;

    private int most;
    private int ends;

    HesitantInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return countingEnds(in.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        most++;
        return countingEnds(in.read(into, offset, Math.min(length, most)));
    }

    private int countingEnds(int result) {
        ends = result == -1 ? ends + 1 : 0;
        if (ends > MOST_ENDS) {
            throw new AssertionError("read has returned -1, the end of the stream, a hundred times: "
                    + "who reads on will hear it for ever");
        }
        return result;
    }

    @Override
    public int available() {
        return 0;
    }
}
