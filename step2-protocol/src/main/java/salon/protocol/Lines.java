package salon.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One frame a line, so that a person with {@code nc} can speak the protocol. Safe for any number of threads. */
public final class Lines implements Framing {
    private static final int FIRST_BYTES = 256; // most lines need no more

    private final int limit;

    /** Refuses lines of more than {@code limit} bytes, their end not counted. */
    public Lines(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        byte[] line = new byte[FIRST_BYTES];
        int length = 0;
        for (int b = in.read(); b != -1; b = in.read()) {
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                if (end > 0) {
                    return Optional.of(Arrays.copyOf(line, end));
                }
                length = 0;
            } else {
                // The byte past the limit may still be the \r that does not count.
                if (length > limit || (length == limit && b != '\r')) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = (byte) b;
            }
        }
        if (length > 0) {
            throw new EOFException("the stream ended inside a line");
        }
        return Optional.empty();
    }

    /** Takes an empty line: one who presses Enter to stay has not begun a frame. */
    @Override
    public boolean awaitFrame(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        boolean isEmpty = first == '\n' || (first == '\r' && in.read() == '\n');
        if (!isEmpty) {
            in.reset();
        }
        return !isEmpty;
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
