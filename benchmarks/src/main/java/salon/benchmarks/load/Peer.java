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
     * @param room to read into; longer than any line
     * @return false at the end of the stream
     */
    boolean read(byte[] room) throws IOException {
        System.arraycopy(rest, 0, room, 0, rest.length);
        ByteBuffer free = ByteBuffer.wrap(room, rest.length, room.length - rest.length);
        if (!free.hasRemaining()) {
            throw new IOException("a line that does not end");
        }
        if (channel.read(free) == -1) {
            return false;
        }
        int start = 0;
        for (int i = rest.length; i < free.position(); i++) {
            if (room[i] == '\n') {
                hears(room, start, i);
                start = i + 1;
            }
        }
        rest = Arrays.copyOfRange(room, start, free.position());
        return true;
    }
}
