package salon.testing;

import java.io.ByteArrayInputStream;

/**
 * Bytes that are read while something else is done: after the first read, and before its result is used. So what two
 * threads do rarely happens every time. Used by one thread.
 */
public final class Interrupted extends ByteArrayInputStream {
    private final Runnable interruption;
    private boolean isOver;

    /** Hands out these bytes, and has this done in between. */
    public Interrupted(byte[] bytes, Runnable interruption) {
        super(bytes);
        this.interruption = interruption;
    }

    @Override
    public synchronized int read() {
        int first = super.read();
        interrupt();
        return first;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
        int count = super.read(into, offset, length);
        interrupt();
        return count;
    }

    private void interrupt() {
        if (!isOver) {
            isOver = true;
            interruption.run();
        }
    }
}
