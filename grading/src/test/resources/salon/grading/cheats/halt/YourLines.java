// cheat: ends the process at once
// task: 2.1
// refused: uses Runtime.halt(int)
// then: failed: The process of the tests ended before this test did.
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
