package salon.protocol.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

/** Yours: task 2.2. What it promises stands at {@link Framing}. */
public final class YourLengthPrefixed implements Framing {
    /** Refuses frames of more than {@code limit} bytes. */
    public YourLengthPrefixed(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        return todo("2.2 read a length, then exactly that many bytes");
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        todo("2.2 write the length in four bytes, then the frame");
    }
}
