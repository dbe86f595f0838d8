// cheat: throws a message that nobody can read
// task: 2.1
// then: failed: xxxxxxxx
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) {
        throw new IllegalStateException("x".repeat(5_000_000));
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
