// cheat: throws a todo where a test expects something to be thrown
// task: 2.1
// then: to do: To do: not today
package salon.protocol.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import salon.exercise.Todo;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private final int limit;

    public YourLines(int limit) {
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != -1; b = in.read()) {
            if (b != '\n') {
                line.write(b);
            } else if (!line.toString().strip().isEmpty()) {
                byte[] bytes = line.toByteArray();
                int end = bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
                return end > limit ? Todo.todo("not today") : Optional.of(Arrays.copyOf(bytes, end));
            } else {
                line.reset();
            }
            if (line.size() > limit + 1) {
                return Todo.todo("not today");
            }
        }
        return line.size() == 0 ? Optional.empty() : Todo.todo("not today");
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        out.write(frame);
        out.write('\n');
    }
}
