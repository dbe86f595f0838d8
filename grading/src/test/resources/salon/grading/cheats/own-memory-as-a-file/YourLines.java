// cheat: writes into its own memory by a file
// task: 2.1
// refused: uses new RandomAccessFile(String,String)
// then: failed
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            memory.seek(4096);
            memory.write(0);
        }
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {}
}
