// cheat: brings a processor, for the compiler to run
// task: 2.1
// remark: not being Java files: 1 (META-INF/services/javax.annotation.processing.Processor)
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
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
