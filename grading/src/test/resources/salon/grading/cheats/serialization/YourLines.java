// cheat: reads an object that somebody sends
// task: 2.1
// refused: uses new ObjectInputStream(InputStream)
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        new ObjectInputStream(in).readUTF();
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
