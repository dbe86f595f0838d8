// mistake: has no limit
// task: 2.2
// told: a frame of 9 bytes, with a limit of 8
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
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        byte[] frame = new byte[length];
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
