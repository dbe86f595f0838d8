package salon.protocol;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One frame a line, so that a person with {@code nc} can speak the protocol. Safe for any number of threads. */
public final class Lines implements Framing {
    private final int limit;

    /** Refuses lines of more than {@code limit} bytes, their end not counted. */
    public Lines(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != -1; b = in.read()) {
            if (b == '\n') {
                byte[] frame = withoutReturn(line.toByteArray());
                if (frame.length > 0) {
                    return Optional.of(frame);
                }
                line.reset();
            } else {
                // The byte past the limit may still be the \r that does not count.
                if (line.size() > limit || (line.size() == limit && b != '\r')) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
                line.write(b);
            }
        }
        if (line.size() > 0) {
            throw new EOFException("the stream ended inside a line");
        }
        return Optional.empty();
    }

    /** Takes empty lines, so that one who presses Enter to stay has not begun a frame. */
    @Override
    public void awaitFrame(InputStream in) throws IOException {
        int first;
        do {
            in.mark(2);
            first = in.read();
        } while (first == '\n' || (first == '\r' && in.read() == '\n'));
        in.reset();
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
