// cheat: calls a method of the library by an interface that declares it once more
// task: 2.1
// refused: uses YourLines.Telling.printStackTrace(PrintWriter)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private final StringWriter trace = new StringWriter();

    public YourLines(int limit) {
        Telling told = new Told();
        told.printStackTrace(new PrintWriter(trace));
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}

    private interface Telling {
        void printStackTrace(PrintWriter to);
    }

    private static final class Told extends RuntimeException implements Telling {}
}
