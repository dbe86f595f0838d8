package salon.protocol;

import java.io.IOException;
import java.io.InputStream;

/**
 * Buffers what a peer sends, in as much memory as its sending needs: half a kilobyte while it says little, more when a
 * read fills that, and half a kilobyte again when it falls silent. Ten thousand idle connections hold 5 MB this way, and
 * 80 MB with buffers of a fixed 8 KB. It can be marked and reset within its buffer, for a look at the next bytes.
 *
 * <p>Used by one thread, and so without the lock that {@link java.io.BufferedInputStream} takes for each byte.
 */
final class ElasticInput extends InputStream {
    private static final int LEAST = 512;
    private static final int MOST = 16_384;

    private final InputStream in;
    private byte[] buffer = new byte[LEAST];
    private int next;
    private int end;
    private int marked;
    private int lookAhead;

    ElasticInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return next == end && !fill() ? -1 : buffer[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, offset, count);
        next += count;
        return count;
    }

    /** Waits for more, and keeps what was read since the mark, if that may still be wanted. */
    private boolean fill() throws IOException {
        byte[] old = buffer;
        int kept = next - marked <= lookAhead ? next - marked : 0;
        if (end == old.length) {
            buffer = new byte[Math.min(2 * old.length, MOST)];
        } else if (old.length > LEAST) {
            buffer = new byte[LEAST];
        }
        System.arraycopy(old, next - kept, buffer, 0, kept);
        marked = 0;
        next = kept;
        end = kept;
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count != -1;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    /** Marks this place, for a look at the next few bytes: {@code limit} is less than the least buffer. */
    @Override
    public void mark(int limit) {
        marked = next;
        lookAhead = limit;
    }

    @Override
    public void reset() {
        next = marked;
    }
}
