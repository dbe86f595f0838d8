// cheat: has another class call our solution
// task: 2.1
// refused: makes use of Friend.java:8: uses new Lines(int)
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        return Friend.lines().read(in);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        Friend.lines().write(frame, out);
    }
}
