package salon.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A connection that a {@link Loop} listens to. Heard by the loop's thread; one thread at a time may send. */
abstract class Peer {
    private final SocketChannel channel;
    private byte[] rest; // the beginning of a line whose end has not come yet

    /** Goes on where the guest has stopped. */
    Peer(Guest guest) {
        this.channel = guest.channel();
        this.rest = guest.unread();
    }

    /** A whole line has come, its end not counted. */
    abstract void hears(byte[] bytes, int from, int to) throws IOException;

    SocketChannel channel() {
        return channel;
    }

    /** Sends, waiting for a server that does not take it. */
    void send(byte[] line) throws IOException {
        for (ByteBuffer bytes = ByteBuffer.wrap(line); bytes.hasRemaining(); ) {
            if (channel.write(bytes) == 0) {
                Thread.yield();
            }
        }
    }

    /**
     * Reads what is there.
     *
     * @param buffer room to read into, at the beginning of an array; longer than any line
     * @return false at the end of the stream
     */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear().put(rest);
        if (!buffer.hasRemaining()) {
            throw new IOException("a line that does not end");
        }
        if (channel.read(buffer) == -1) {
            return false;
        }
        byte[] bytes = buffer.array();
        int start = 0;
        for (int i = rest.length; i < buffer.position(); i++) {
            if (bytes[i] == '\n') {
                hears(bytes, start, i);
                start = i + 1;
            }
        }
        rest = Arrays.copyOfRange(bytes, start, buffer.position());
        return true;
    }
}
