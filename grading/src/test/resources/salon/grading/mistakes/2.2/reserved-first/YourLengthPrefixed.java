// mistake: reserves memory before it looks at the limit
// task: 2.2
// told: bytes of memory taken for a length of 16,777,216 that is refused
package salon.protocol.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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
        byte[] prefix = in.readNBytes(4);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        if (prefix.length < 4) {
            throw new EOFException();
        }
        int length = ByteBuffer.wrap(prefix).getInt();
        byte[] frame = new byte[Math.max(0, length)];
        if (length < 0 || length > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        if (in.readNBytes(frame, 0, length) < length) {
            throw new EOFException();
        }
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt(frame.length).array());
        out.write(frame);
    }
}
