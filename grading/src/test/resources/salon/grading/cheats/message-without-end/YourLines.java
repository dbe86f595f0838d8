// cheat: throws what can not say what it is
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
        throw new Riddle();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}

    private static final class Riddle extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
