package salon.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Writes piece by piece, each with a deadline, so that a peer which takes a piece now and then is not given up. One
 * thread writes; any may ask whether it is overdue, since all that it looks at is a {@link Deadline}.
 */
final class PunctualOutput extends OutputStream {
    /** What a peer has to take before the deadline is put off again. */
    static final int PIECE_BYTES = 16_384;

    private final OutputStream out;
    private final Duration limit;
    private final Deadline deadline = new Deadline();

    /** Gives a peer so long for each piece. */
    PunctualOutput(OutputStream out, Duration limit) {
        this.out = out;
        this.limit = limit;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            for (int done = 0; done < length; done += PIECE_BYTES) {
                deadline.set(limit);
                out.write(bytes, offset + done, Math.min(PIECE_BYTES, length - done));
            }
        } finally {
            deadline.lift();
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** Whether a piece has waited for longer than the limit. */
    boolean isOverdue() {
        return deadline.hasPassed();
    }
}
