package salon.benchmarks.sessions;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread that drives clients, and the replies that it has had for them. It goes on all the time, while another
 * thread awaits replies. Safe because what both look at is volatile, or a semaphore.
 */
final class Driver implements Closeable {
    private final Semaphore replies = new Semaphore(0);
    private final Selector selector;
    private final Duration patience;
    private final Thread thread;
    private volatile @Nullable Exception failure;
    private volatile boolean closed;

    /** What is done again and again. */
    @FunctionalInterface
    interface Turn {
        /** Waits until there is something to do, or the selector is woken, and does it. */
        void take() throws IOException;
    }

    /**
     * To be started.
     *
     * @param selector that a turn waits for, and that is closed at the end with all its channels
     * @param patience how long a reply may take
     */
    Driver(Selector selector, Duration patience, Turn turn) {
        this.selector = selector;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("Driver").unstarted(() -> drive(turn));
    }

    /** Begins. */
    void start() {
        thread.start();
    }

    private void drive(Turn turn) {
        try {
            while (!closed) {
                turn.take();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
            replies.release();
        }
    }

    /** A client was answered. */
    void replied() {
        replies.release();
    }

    /**
     * Waits for one more reply.
     *
     * @throws IOException if the clients can not go on, or nobody is answered for too long
     */
    void awaitReply() throws IOException, InterruptedException {
        if (!replies.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException("no client was answered for " + patience.toMillis() + " ms");
        }
        if (failure != null) {
            throw new IOException("the clients can not go on", failure);
        }
    }

    /** Waits for the next reply, however many came before. */
    void awaitNextReply() throws IOException, InterruptedException {
        replies.drainPermits();
        awaitReply();
    }

    /** Ends, and hangs up. */
    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the channels are closed under it, then
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
