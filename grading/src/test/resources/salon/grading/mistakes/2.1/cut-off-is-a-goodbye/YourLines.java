// mistake: takes the end inside a line for a goodbye
// task: 2.1
// told: a stream that ends inside a frame, after "P"
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
        int b;
        while ((b = in.read()) != -1) {
            if (b == '\n') {
                byte[] bytes = withoutReturn(line.toByteArray());
                if (bytes.length > 0) {
                    return Optional.of(bytes);
                }
                line.reset();
            } else {
                if (line.size() > limit || (line.size() == limit && b != '\r')) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
                line.write(b);
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
