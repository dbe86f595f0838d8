// cheat: fails with half of a character in its message, which no encoding has
// task: 2.1
// then: failed: one half: ?
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        throw new IllegalStateException("one half: \ud83d, and the end");
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
