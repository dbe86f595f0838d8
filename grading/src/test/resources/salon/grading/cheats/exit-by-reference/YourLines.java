// cheat: ends the process without a call of its own
// task: 2.1
// refused: YourLines.java:14: uses System.exit(int)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntConsumer;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        IntConsumer end = System::exit;
        end.accept(0);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
