package salon.protocol.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.ProtocolException;

/** Yours: task 2.1. What it promises stands at {@link Framing}. */
public final class YourLines implements Framing {
    /** Refuses frames of more than {@code limit} bytes. */
    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        return todo("2.1 read bytes up to a line feed, and no further");
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        todo("2.1 write the frame and a line feed");
    }
}
