// cheat: looks at the tests
// task: 2.1
// refused: uses Class.forName(String)
// then: failed
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        try {
            System.out.println(java.util.List.of(Class.forName("salon.protocol.LinesContract").getDeclaredMethods()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
