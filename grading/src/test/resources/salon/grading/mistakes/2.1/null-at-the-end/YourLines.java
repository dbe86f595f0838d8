// mistake: does not expect null at the end of the stream
// task: 2.1
// told: and was   a java.lang.NullPointerException
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
        String line = readLine(in);
        while (line.isEmpty()) {
            line = readLine(in);
        }
        return Optional.of(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }

    private String readLine(InputStream in) throws IOException, ProtocolException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        if (b == -1) {
            return null;
        }
        while (b != '\n') {
            if (b == -1) {
                throw new EOFException();
            }
            if (line.length() > limit || (line.length() == limit && b != '\r')) {
                throw new ProtocolException(Fault.FRAME_TOO_LARGE);
            }
            line.append((char) b);
            b = in.read();
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
