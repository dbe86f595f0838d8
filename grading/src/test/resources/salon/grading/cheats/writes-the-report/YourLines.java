// cheat: writes over what the grader has written
// task: 2.1
// refused: uses Files.writeString(Path,CharSequence,OpenOption[])
// then: failed
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
        Files.writeString(Path.of("/var/tmp/salon-cheat-RUN"), "100 points");
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
