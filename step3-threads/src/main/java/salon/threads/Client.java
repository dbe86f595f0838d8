package salon.threads;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Message;
import salon.protocol.Replies;

/**
 * A connected client, as its server sees it: a connection with an outbox before it. Any thread may offer, hang up and
 * abort; one thread reads the connection and sends replies; only the outbox's writer writes to it. Safe because the
 * outbox and the connection are; that the client leaves is volatile, and told before its outbox closes.
 */
public final class Client implements Recipient, Replies, AutoCloseable {
    /** How long a client that has heard its last word may take to hang up, too, before it is hung up on. */
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Virtual threads, whatever the reader's kind, since a writer spends its life waiting. */
    private static final ThreadFactory WRITER = Thread.ofVirtual().name("Writer").factory();
    private static final Executor OWN_THREAD = task -> WRITER.newThread(task).start();

    private final Connection connection;
    private final Duration patience;
    private final Outbox outbox;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean leaving;

    /**
     * A client to whom nothing has been said yet.
     *
     * @param capacity how many letters may wait for the client
     * @param patience how long to wait, in {@link #awaitRoom()} and {@link #close()}, until letters are written
     */
    public Client(Connection connection, int capacity, Duration patience) {
        this.connection = connection;
        this.patience = patience;
        this.outbox = new QueuedOutbox(capacity, this::write);
    }

    private void write(List<Letter> letters) throws IOException {
        boolean written = false;
        try {
            List<byte[]> messages = new ArrayList<>(letters.size());
            for (Letter letter : letters) {
                messages.add(letter.json());
            }
            connection.write(messages);
            written = true;
        } finally {
            if (!written) {
                drop(); // nothing goes out any more, so nothing more is to be read either
            }
        }
    }

    /** Takes a letter, or ends the connection if the client has left too many lying: others must not wait for it. */
    @Override
    public boolean offer(Letter letter) {
        return offer(letter, OWN_THREAD);
    }

    /**
     * Takes a reply, and writes it at once if nobody is writing: its thread has nothing better to do. May wait for the
     * client, so never call it under a lock.
     */
    @Override
    public void send(Envelope reply) {
        offer(new Letter(reply), Runnable::run);
    }

    private boolean offer(Letter letter, Executor writers) {
        boolean taken = outbox.offer(letter, writers);
        if (!taken && !leaving) { // one that leaves takes no more, and still gets what it has
            drop();
        }
        return taken;
    }

    /** What was taken for the client and is not written yet. */
    public List<Letter> letters() {
        return outbox.letters();
    }

    /** Ends the connection, without waiting: closing is I/O, and the caller may hold a room's lock. */
    public void drop() {
        leave();
        try {
            Thread.startVirtualThread(this::abort);
        } catch (OutOfMemoryError noThread) {
            // Its own thread lets it go, at its next request or when it has been silent for too long.
        }
    }

    private synchronized void leave() {
        leaving = true;
        outbox.close();
    }

    @Override
    public boolean awaitRoom() throws IOException {
        try {
            if (!outbox.awaitRoom(patience)) {
                throw new SocketTimeoutException("the client does not take its replies");
            }
            return !leaving;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Says a last word and ends the conversation, without waiting: the reading thread then sees the stream end. */
    public void hangUp(Message lastWord) {
        synchronized (this) { // one step with leaving: who reads that the client leaves must not close before this
            leaving = true;
            outbox.close(new Letter(lastWord), OWN_THREAD);
        }
        try {
            Thread.startVirtualThread(this::partWhenAllIsSaid);
        } catch (OutOfMemoryError noThread) {
            abort(); // those who are hung up on after this one must still hear their last word
        }
    }

    private void partWhenAllIsSaid() {
        try {
            outbox.awaitEmpty(patience);
            connection.finishSending();
            // Not at once: what a client is still sending has to be read, or its system may drop our last word.
            if (!over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                connection.stopReading();
            }
        } catch (IOException | InterruptedException e) {
            abort(); // gone already, or told to hurry
        }
    }

    /** Ends what takes longer than the connection's patience allows. */
    public void enforceDeadlines() {
        try {
            connection.enforceDeadlines();
        } catch (IOException e) {
            // Gone in this very moment: there is no deadline any more.
        }
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
            if (!outbox.awaitEmpty(patience)) {
                abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort();
        }
    }
}
