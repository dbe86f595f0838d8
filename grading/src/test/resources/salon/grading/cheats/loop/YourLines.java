// cheat: never returns
// task: 2.1
// then: failed: did not end within
// limit: 5
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
