// cheat: reaches past the language
// task: 2.1
// refused: uses Unsafe.
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import sun.misc.Unsafe;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        System.out.println(Unsafe.ADDRESS_SIZE);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
