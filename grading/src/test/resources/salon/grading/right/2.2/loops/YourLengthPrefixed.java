// right: loops around read, by hand
// task: 2.2
package salon.protocol.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Fault;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLengthPrefixed implements Framing {
    private final int limit;

    public YourLengthPrefixed(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        long length = 0;
        for (int i = 0; i < 4; i++) {
            int b = in.read();
            if (b == -1 && i == 0) {
                return Optional.empty();
            }
            if (b == -1) {
                throw new EOFException("inside a length");
            }
            length = length * 256 + b;
        }
        if (length > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        byte[] frame = new byte[(int) length];
        int filled = 0;
        while (filled < frame.length) {
            int n = in.read(frame, filled, frame.length - filled);
            if (n == -1) {
                throw new EOFException("inside a frame");
            }
            filled += n;
        }
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        byte[] all = new byte[4 + frame.length];
        for (int i = 0; i < 4; i++) {
            all[i] = (byte) (frame.length >>> (24 - 8 * i));
        }
        System.arraycopy(frame, 0, all, 4, frame.length);
        out.write(all);
    }
}
