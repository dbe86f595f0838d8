// mistake: keeps the length in a field
// task: 2.2
// told: Ada's frame
package salon.protocol.exercise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Fault;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLengthPrefixed implements Framing {
    private final int limit;
    private int length;

    public YourLengthPrefixed(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        int first = in.read();
        if (first == -1) {
            return Optional.empty();
        }
        DataInputStream data = new DataInputStream(in);
        length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length == 0) {
            throw new ProtocolException(Fault.EMPTY_FRAME);
        }
        if (Integer.compareUnsigned(length, limit) > 0) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        byte[] frame = new byte[length];
        for (int i = 0; i < length; i++) {
            frame[i] = data.readByte();
        }
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(frame.length);
        data.write(frame);
    }
}
