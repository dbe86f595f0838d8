// cheat: looks who is calling, in what is printed
// task: 2.1
// refused: printStackTrace(PrintWriter)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        new RuntimeException().printStackTrace(new PrintWriter(new StringWriter()));
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
