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
import java.util.concurrent.atomic.AtomicLong;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Message;
import salon.protocol.Replies;

/**
 * A connected client, as its server sees it: a connection with an outbox before it. Any thread may offer, hang up and
 * abort; one thread reads the connection and sends replies; only the outbox's writer writes to it. Safe because the
 * outbox and the connection are, and what is besides is volatile or atomic.
 */
public final class Client implements Recipient, Replies, AutoCloseable {
    /** The most that may wait for a client: 4 MiB, and one letter more if nothing else is waiting. */
    private static final long MOST_WAITING = 4 << 20;
    /** How long a client that has heard its last word may take to hang up, too, before it is hung up on. */
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Virtual threads, whatever the reader's kind, since a writer spends its life waiting. */
    private static final ThreadFactory WRITER = Thread.ofVirtual().name("Writer").factory();
    private static final Executor OWN_THREAD = task -> WRITER.newThread(task).start();

    private final Connection connection;
    private final Duration patience;
    private final Outbox outbox;
    private final AtomicLong waiting = new AtomicLong(); // the weight of all letters taken and not yet written
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean leaving;

    /**
     * A client to whom nothing has been said yet.
     *
     * @param capacity how many letters may wait for the client
     * @param patience how long the client may leave its letters lying before it is given up
     */
    public Client(Connection connection, int capacity, Duration patience) {
        this.connection = connection;
        this.patience = patience;
        this.outbox = new QueuedOutbox(capacity, this::write);
    }

    private void write(List<Letter> letters) throws IOException {
        List<byte[]> messages = new ArrayList<>(letters.size());
        long weight = 0;
        for (Letter letter : letters) {
            messages.add(letter.json());
            weight += letter.weight();
        }
        connection.write(messages);
        waiting.addAndGet(-weight);
    }

    /** Takes a letter, or ends the connection if the client has left too many lying: others must not wait for it. */
    @Override
    public boolean offer(Letter letter) {
        return offer(letter, OWN_THREAD);
    }

    /** Takes a reply, and writes it at once if nobody is writing: its thread has nothing better to do. */
    @Override
    public void send(Envelope reply) {
        offer(new Letter(reply), Runnable::run);
    }

    private boolean offer(Letter letter, Executor writers) {
        if (leaving) {
            return false;
        }
        int weight = letter.weight();
        long waitingNow = waiting.addAndGet(weight);
        boolean taken = (waitingNow <= MOST_WAITING || waitingNow == weight) && outbox.offer(letter, writers);
        if (!taken) {
            drop();
        }
        return taken;
    }

    /** The weight of what waits for the client, in bytes. */
    public long waiting() {
        return waiting.get();
    }

    /** Ends the connection, without waiting: closing is I/O, and the caller may hold a room's lock. */
    public void drop() {
        leave();
        Thread.startVirtualThread(this::abort);
    }

    private void leave() {
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
        leaving = true;
        outbox.close(new Letter(lastWord), OWN_THREAD);
        Thread.startVirtualThread(() -> {
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
        });
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
