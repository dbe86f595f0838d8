// cheat: takes all memory and keeps it
// task: 2.1
// then: failed
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private static final List<byte[]> HOARD = new ArrayList<>();

    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) {
        while (true) {
            HOARD.add(new byte[1 << 20]);
        }
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
