package salon.testing;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * The last that one side of a conversation sent and received, in order. Safe for any number of threads, such as one
 * that sends and one that receives: every method holds this object's lock, and nothing waits under it.
 */
public final class Transcript {
    private static final int LINES = 8;

    /** Bytes that went one way with none the other way in between; of a large number only the first are kept. */
    private static final class Line {
        private final String direction;
        private final ByteArrayOutputStream first = new ByteArrayOutputStream();
        private long bytes;

        Line(String direction) {
            this.direction = direction;
        }

        void add(byte[] from, int offset, int length) {
            first.write(from, offset, Math.min(length, Escaped.AFTER - first.size()));
            bytes += length;
        }

        @Override
        public String toString() {
            long more = bytes - first.size();
            String rest = more > 0 ? " … %,d bytes more".formatted(more) : "";
            return "  %s %s%s".formatted(direction, Escaped.of(first.toByteArray()), rest);
        }
    }

    private final Deque<Line> lines = new ArrayDeque<>(); // guarded by this

    /** Notes what is written to a stream. */
    public OutputStream sent(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                add("sent    ", bytes, offset, length); // first, since the answer may be read before a write returns
                out.write(bytes, offset, length);
            }
        };
    }

    /** Notes what is read from a stream. */
    public InputStream received(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = in.read(bytes, offset, length);
                add("received", bytes, offset, Math.max(0, count));
                return count;
            }
        };
    }

    private synchronized void add(String direction, byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        if (lines.isEmpty() || !lines.getLast().direction.equals(direction)) {
            lines.add(new Line(direction));
        }
        lines.getLast().add(bytes, offset, length);
        if (lines.size() > LINES) {
            lines.remove();
        }
    }

    /** A line for each turn, as in {@code sent "hello\n"}, or one that says that there was none. */
    @Override
    public synchronized String toString() {
        return lines.isEmpty() ? "  nothing" : lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
