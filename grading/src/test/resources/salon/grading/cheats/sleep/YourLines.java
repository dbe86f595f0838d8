// cheat: sleeps past every deadline
// task: 2.1
// then: failed: did not end within
// limit: 3
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
            try {
                Thread.sleep(3_600_000);
            } catch (InterruptedException e) {
                // not today
            }
        }
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
