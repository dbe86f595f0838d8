// cheat: writes without end
// task: 2.1
// refused: uses Files.newOutputStream(Path,OpenOption[])
// then: failed
// limit: 5
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        try (OutputStream file = Files.newOutputStream(Path.of("flood"))) {
            while (true) {
                file.write(new byte[1 << 20]);
            }
        }
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
