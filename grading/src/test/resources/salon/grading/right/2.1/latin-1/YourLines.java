// right: a StringBuilder of Latin-1, which is one character for each byte
// task: 2.1
package salon.protocol.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != -1; b = in.read()) {
            if (b != '\n') {
                line.append((char) b);
                if (line.length() > limit + 1 || (line.length() > limit && b != '\r')) {
                    throw new ProtocolException(Fault.FRAME_TOO_LARGE);
                }
            } else {
                String text = line.toString();
                if (text.endsWith("\r")) {
                    text = text.substring(0, text.length() - 1);
                }
                if (!text.isEmpty()) {
                    return Optional.of(text.getBytes(StandardCharsets.ISO_8859_1));
                }
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            throw new EOFException();
        }
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
