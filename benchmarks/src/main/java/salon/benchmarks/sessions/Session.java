package salon.benchmarks.sessions;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A client of {@link Sessions}, and a connection of {@link Arrivals} or a {@link Crowd}. It connects, sends its
 * messages, each when the last was answered, hangs up, and comes again. A message counts as begun from the moment at
 * which its client had it to say: the first one of a visit when the client came, not when somebody had time for it.
 * Used by one thread at a time.
 */
final class Session implements Closeable {
    static final byte[] PING = "{\"type\":\"PING\"}\n".getBytes(StandardCharsets.UTF_8);

    private final InetSocketAddress server;
    private final Selector selector;
    private SocketChannel channel;
    private SelectionKey key;
    private int answered; // messages of this visit
    private long begun; // System.nanoTime of the message that is not answered yet
    private boolean served; // ever

    /**
     * Comes for the first time.
     *
     * @param answered how many messages of its first visit are behind it, so that not all clients go at once
     */
    Session(InetSocketAddress server, Selector selector, int answered) throws IOException {
        this.server = server;
        this.selector = selector;
        this.answered = answered;
        come();
    }

    private void come() throws IOException {
        begun = System.nanoTime();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(server);
        key = channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        if (connected) {
            ask();
        }
    }

    /** Sends a message. */
    void ask() throws IOException {
        channel.write(ByteBuffer.wrap(PING)); // a few bytes into an empty buffer: they fit
    }

    /**
     * Does what its channel is ready for.
     *
     * @param room to read into
     * @return whether a message was answered
     */
    boolean advance(ByteBuffer room) throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            ask();
            return false;
        }
        room.clear();
        if (channel.read(room) == -1) {
            throw new IOException("the server hung up");
        }
        return room.get(room.position() - 1) == '\n'; // else the answer's end is on its way
    }

    /** Sends its next message, or goes and comes again if it has sent so many. */
    void goOn(int messages) throws IOException {
        served = true;
        answered++;
        if (answered < messages) {
            begun = System.nanoTime();
            ask();
        } else {
            answered = 0;
            channel.close();
            come();
        }
    }

    /** When the message was begun that is not answered yet, by {@link System#nanoTime}. */
    long begun() {
        return begun;
    }

    /** Whether it was ever answered. */
    boolean isServed() {
        return served;
    }

    /** Hangs up. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
