package salon.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One thread that hears any number of peers: it waits for all of them at once, and reads those that have something to
 * say. Any thread may add a peer; the thread that runs the loop does everything else.
 */
final class Loop implements Closeable {
    private static final int ROOM_BYTES = 1 << 18;

    private final Selector selector = Selector.open();
    private final Queue<Peer> arrivals = new ArrayDeque<>(); // guarded by arrivals
    private final byte[] room = new byte[ROOM_BYTES];
    private final Tally tally;

    /** A loop that counts the peers it loses as errors. */
    Loop(Tally tally) throws IOException {
        this.tally = tally;
    }

    /** Listens to one more. */
    void add(Peer peer) {
        synchronized (arrivals) {
            arrivals.add(peer);
        }
        selector.wakeup();
    }

    /** Runs for so long. */
    void run(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            admit();
            selector.select(this::hear, Math.max(1, left / 1_000_000));
        }
    }

    private void admit() throws IOException {
        synchronized (arrivals) {
            for (Peer peer = arrivals.poll(); peer != null; peer = arrivals.poll()) {
                peer.channel().configureBlocking(false);
                peer.channel().register(selector, SelectionKey.OP_READ, peer);
            }
        }
    }

    private void hear(SelectionKey key) {
        Peer peer = (Peer) key.attachment();
        try {
            if (!peer.read(room)) {
                lose(peer, "the server closed it");
            }
        } catch (IOException e) {
            lose(peer, e.getMessage());
        }
    }

    private void lose(Peer peer, @Nullable String why) {
        tally.error("a connection was lost: " + why);
        try {
            peer.channel().close();
        } catch (IOException e) {
            // It is lost already.
        }
    }

    /** Hangs up on everyone. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
