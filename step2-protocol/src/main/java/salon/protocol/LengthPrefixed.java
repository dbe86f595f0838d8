package salon.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A length, then exactly that many bytes. Safe for any number of threads. */
public final class LengthPrefixed implements Framing {
    private final int limit;

    /** Refuses frames whose length is more than {@code limit} bytes. */
    public LengthPrefixed(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        byte[] prefix = in.readNBytes(Integer.BYTES);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        if (prefix.length < Integer.BYTES) {
            throw new EOFException("the stream ended inside a length");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(prefix).getInt()); // an int is negative from 2^31 on
        if (length > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE); // before any memory is taken for it
        }
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        byte[] frame = in.readNBytes((int) length);
        if (frame.length < length) {
            throw new EOFException("the stream ended inside a frame");
        }
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(frame.length).array());
        out.write(frame);
    }
}
