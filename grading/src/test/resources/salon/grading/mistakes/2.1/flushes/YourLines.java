// mistake: flushes after each frame
// task: 2.1
// told: write has flushed, and many small frames could no longer go out together
package salon.protocol.exercise;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        if (line.size() > 0) {
            throw new EOFException();
        }
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        writer.print(new String(frame, StandardCharsets.UTF_8) + "\n");
        writer.flush();
    }

    private byte[] withoutReturn(byte[] line) {
        boolean hasReturn = line.length > 0 && line[line.length - 1] == '\r';
        return hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
