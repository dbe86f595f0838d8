// cheat: has a lambda be of a type that its code names nowhere else
// task: 2.1
// refused: Hidden.java:8: uses Runtime.halt(int)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Runnable task = (Hidden) () -> {};
        task.run();
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
