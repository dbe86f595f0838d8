// cheat: has a class do the work that has our solution do the work
// task: 2.1
// refused: YourLines.java:19: uses Connection.dialled(Socket,Framing), which has our solution of this task do the work
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Connection;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException {
        // a socket that hands on what comes from this stream would do
        Connection.dialled(null, this).close();
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
