// cheat: leaves a process behind in a session of its own
// task: 2.1
// refused: uses new ProcessBuilder(String[])
// needs: namespaces
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
        new ProcessBuilder("setsid", "sh", "-c", "nohup sleep RUN >/dev/null 2>&1 &").start();
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
