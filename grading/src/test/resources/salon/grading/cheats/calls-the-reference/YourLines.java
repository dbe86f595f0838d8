// cheat: has our solution do the work
// task: 2.1
// refused: YourLines.java:23: uses Lines.read(InputStream), which is our solution of this task
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.Lines;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    private final Lines ours;

    public YourLines(int limit) {
        ours = new Lines(limit);
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        return ours.read(in);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        ours.write(frame, out);
    }
}
