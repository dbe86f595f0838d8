// right: an array of the limit and a place for the return
// task: 2.1
package salon.protocol.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import salon.protocol.Fault;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    private final int limit;

    public YourLines(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        byte[] line = new byte[limit + 1];
        int length = 0;
        while (true) {
            int b = in.read();
            if (b < 0) {
                if (length == 0) {
                    return Optional.empty();
                }
                throw new EOFException("cut off after " + length + " bytes");
            }
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                if (end > limit) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
                if (end > 0) {
                    return Optional.of(Arrays.copyOfRange(line, 0, end));
                }
                length = 0;
                continue;
            }
            if (length == line.length) {
                throw new ProtocolException(Fault.FRAME_TOO_LARGE);
            }
            line[length] = (byte) b;
            length += 1;
        }
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        byte[] line = Arrays.copyOf(frame, frame.length + 1);
        line[frame.length] = '\n';
        out.write(line, 0, line.length);
    }
}
