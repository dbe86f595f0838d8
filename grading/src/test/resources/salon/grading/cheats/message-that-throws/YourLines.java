// cheat: throws what throws when it is asked what it is
// task: 2.1
// then: failed
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
            throw new Riddle();
        }

        @Override
        public String toString() {
            throw new Riddle();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new Riddle();
        }
    }
}
