package salon.protocol;

import java.io.InputStream;

/** A stream that hands out a few bytes a read, as a slow network does, and counts them. Used by one thread. */
class Trickle extends InputStream {
    private static final int ENOUGH = 1_000_000;

    private final byte[] bytes;
    private final int most;
    private boolean endless;
    private int taken;

    /** Hands out at most so many bytes at a time. */
    Trickle(byte[] bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /** These bytes, and then the last of them again and again; who reads a million has no limit, and is stopped. */
    static Trickle endless(byte... bytes) {
        Trickle trickle = new Trickle(bytes, Integer.MAX_VALUE);
        trickle.endless = true;
        return trickle;
    }

    /** How many bytes were read so far. */
    int taken() {
        return taken;
    }

    @Override
    public int read() {
        if (endless && taken >= ENOUGH) {
            throw new IllegalStateException(
                    "a million bytes were read of a stream without an end: where is the limit?");
        }
        if (taken >= bytes.length && !endless) {
            return -1;
        }
        byte next = bytes[Math.min(taken, bytes.length - 1)];
        taken++;
        return next & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = 0;
        for (int next = 0; count < Math.min(length, most) && next != -1; ) {
            next = read();
            if (next != -1) {
                into[offset + count++] = (byte) next;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
