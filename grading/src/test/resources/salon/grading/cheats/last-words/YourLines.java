// cheat: ends the process, and says why
// task: 2.1
// refused: uses Runtime.halt(int)
// then: failed: No room is left for another line.
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        System.err.println("No room is left for another line.");
        Runtime.getRuntime().halt(1);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
