// mistake: takes available() for what there is of the line
// task: 2.1
// told: the only frame, which came byte by byte
package salon.protocol.exercise;

import java.io.ByteArrayOutputStream;
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
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (in.available() > 0) {
            int b = in.read();
            if (b == '\n') {
                byte[] bytes = withoutReturn(line.toByteArray());
                if (bytes.length > 0) {
                    return Optional.of(bytes);
                }
                line.reset();
            } else {
                line.write(b);
                if (line.size() > limit + 1) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }

    private byte[] withoutReturn(byte[] line) {
        boolean hasReturn = line.length > 0 && line[line.length - 1] == '\r';
        return hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
