package salon.threads;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Message;
import salon.protocol.Replies;

/**
 * A connected client, as its server sees it: a connection with an outbox before it. Any thread may offer; one thread
 * reads the connection and sends replies; only the outbox's writer writes to it. Whether the client is leaving is
 * guarded by this object's lock, and so is offering: nothing comes between a last word and the end. The other fields
 * are final and safe to share.
 */
public final class Client implements Recipient, Replies, AutoCloseable {
    /** How long a client that has heard its last word may take to hang up, too, before it is hung up on. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Connection connection;
    private final Duration patience;
    private final Outbox outbox;
    private final Thread writer;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean leaving; // guarded by this

    /**
     * Starts the writer: a virtual thread, whatever the reader's kind, since it spends its life waiting.
     *
     * @param capacity how many letters may wait for the client
     * @param patience how long the client may leave its letters lying before it is given up
     */
    public Client(Connection connection, int capacity, Duration patience) {
        this.connection = connection;
        this.patience = patience;
        this.outbox = new QueuedOutbox(capacity, new ConnectionSink(connection));
        this.writer = Thread.ofVirtual().name("Writer").start(outbox);
    }

    private record ConnectionSink(Connection connection) implements Sink {
        @Override
        public void write(Letter letter) throws IOException, InterruptedException {
            connection.write(letter.json());
        }

        @Override
        public void flush() throws IOException {
            connection.flush();
        }
    }

    /** Takes a letter, or ends the connection if the client has left too many lying: others must not wait for it. */
    @Override
    public synchronized boolean offer(Letter letter) {
        if (leaving) {
            return false;
        }
        boolean taken = outbox.offer(letter);
        if (!taken) {
            leave();
            Thread.startVirtualThread(this::abort); // closing is I/O, and the caller may hold a room's lock
        }
        return taken;
    }

    private synchronized void leave() {
        leaving = true;
        outbox.close();
    }

    @Override
    public void send(Envelope reply) {
        offer(new Letter(reply));
    }

    @Override
    public boolean awaitRoom() throws IOException {
        try {
            if (!outbox.awaitRoom(patience)) {
                throw new SocketTimeoutException("the client does not take its replies");
            }
            return !isLeaving();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private synchronized boolean isLeaving() {
        return leaving;
    }

    /** Says a last word and ends the conversation, without waiting: the reading thread then sees the stream end. */
    public void hangUp(Message lastWord) {
        synchronized (this) {
            outbox.offer(new Letter(lastWord));
            leave();
        }
        Thread.startVirtualThread(() -> {
            try {
                writer.join();
                connection.finishSending();
                // Not at once: what a client is still sending has to be read, or its system may drop our last word.
                if (!over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    connection.stopReading();
                }
            } catch (IOException | InterruptedException e) {
                abort(); // gone already, or told to hurry
            }
        });
    }

    /** Ends the connection at once, whatever is still to be written. */
    public void abort() {
        try {
            connection.abort();
        } catch (IOException e) {
            // Closing a socket fails only when there is nothing left of it.
        }
    }

    /** Waits until all that was taken is written, for as long as the patience at most, and closes the connection. */
    @Override
    public void close() throws IOException {
        over.countDown();
        leave();
        try (connection) {
            if (!writer.join(patience)) {
                abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort();
        }
    }
}
