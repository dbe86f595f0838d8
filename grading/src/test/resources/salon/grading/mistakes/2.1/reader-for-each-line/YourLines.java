// mistake: makes a new BufferedReader for each line, and loses what it has read ahead
// task: 2.1
// told: has the first read taken its bytes?
package salon.protocol.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
        BufferedReader reader = new BufferedReader(new InputStreamReader(in));
        String line;
        do {
            line = reader.readLine();
        } while (line != null && line.isEmpty());
        if (line == null) {
            return Optional.empty();
        }
        byte[] frame = line.getBytes();
        if (frame.length > limit) {
            throw new ProtocolException(Fault.FRAME_TOO_LARGE);
        }
        return Optional.of(frame);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
