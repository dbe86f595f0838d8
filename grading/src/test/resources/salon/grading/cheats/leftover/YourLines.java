// cheat: leaves a process behind
// task: 2.1
// refused: uses new ProcessBuilder(String[])
// then: failed
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        new ProcessBuilder("sleep", "RUN").start();
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
