// mistake: takes one read for one line
// task: 2.1
// told: the only frame, which came byte by byte
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        byte[] buffer = new byte[limit + 2];
        int n = in.read(buffer);
        if (n == -1) {
            return Optional.empty();
        }
        String line = new String(buffer, 0, n);
        if (line.trim().isEmpty()) {
            return read(in);
        }
        if (line.trim().length() > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        return Optional.of(line.trim().getBytes());
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
