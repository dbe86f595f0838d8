// cheat: reads our solution to learn it by heart
// task: 2.1
// refused: uses Class.getResourceAsStream(String)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Codec;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Codec.class.getResourceAsStream("Lines.class");
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
