// mistake: lets the EOFException of readInt out when the stream ends between frames
// task: 2.2
// told: what comes after the last frame: the stream ends between two
package salon.protocol.exercise;

import java.io.DataInputStream;
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
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        byte[] frame = new byte[length];
        data.readFully(frame);
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt(frame.length).array());
        out.write(frame);
    }
}
