package salon.rooms.client;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.Framing;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;

/**
 * A conversation with a server, for programs: ask, and get the reply; hear what comes unasked. Any thread may ask,
 * several at once: one at a time writes, one thread reads and gives each reply to who asked, known by its id.
 */
public final class ChatClient implements AutoCloseable {
    /** A frame's limit on this side: a list of a thousand rooms is longer than any request may be. */
    public static final int MAX_FRAME = 16 << 20;

    private final Connection connection;
    private final Duration patience;
    private final Ear ear;
    private final OpenQuestions questions = new OpenQuestions();
    private final AtomicLong lastId = new AtomicLong();
    private final Thread reader;
    private Optional<Refused> lastWord = Optional.empty(); // the reader's own

    /**
     * Starts to listen.
     *
     * @param socket connected; closed with this
     * @param framing the framing to speak in, of a limit of {@link #MAX_FRAME}
     * @param patience how long a reply may take
     * @param ear hears everything that comes, in order; a reply before who asked has it
     */
    public ChatClient(Socket socket, Framing framing, Duration patience, Ear ear) throws IOException {
        this.connection = Connection.dialled(socket, framing);
        this.patience = patience;
        this.ear = ear;
        this.reader = Thread.ofVirtual().name("Reader").start(this::listen);
    }

    /**
     * Asks, and waits for the reply, which may be a refusal, as long as the client's patience allows.
     *
     * @throws ServerGone if the conversation is over, or ends before the reply
     * @throws SocketTimeoutException if the reply takes too long; other requests are not hurt
     */
    public Message ask(Request request) throws IOException {
        return ask(request, patience);
    }

    /**
     * Asks, and waits for the reply, which may be a refusal, for as long as the limit.
     *
     * @throws ServerGone if the conversation is over, or ends before the reply
     * @throws SocketTimeoutException if the reply takes too long; other requests are not hurt
     */
    public Message ask(Request request, Duration limit) throws IOException {
        String id = Long.toString(lastId.incrementAndGet());
        CompletableFuture<Message> reply = questions.ask(id);
        try {
            send(new Envelope(request, Optional.of(new JsonPrimitive(id))));
            return reply.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no reply within %d s".formatted(limit.toSeconds()));
        } catch (ExecutionException e) {
            throw end(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a reply");
        } finally {
            questions.take(id);
        }
    }

    /** Made anew, so that the stack trace shows who asked. */
    private static IOException end(@Nullable Throwable reason) {
        return reason instanceof ServerGone gone
                ? new ServerGone(gone.lastWord(), gone.getCause())
                : new IOException(reason);
    }

    private synchronized void send(Envelope envelope) {
        try {
            connection.send(envelope);
        } catch (IOException e) {
            // The reader notices too, and knows more: what the server said before it closed. It answers for both.
        }
    }

    private void listen() {
        Optional<Throwable> broken = Optional.empty();
        try {
            while (hearsNext()) {}
        } catch (IOException | ProtocolException | RuntimeException e) {
            broken = Optional.of(e);
        } finally {
            questions.end(new ServerGone(lastWord, broken.orElse(null)));
            close();
            ear.ended();
        }
    }

    private boolean hearsNext() throws IOException, ProtocolException {
        try {
            Optional<Envelope> next = connection.read();
            next.ifPresent(this::hear);
            return next.isPresent();
        } catch (ProtocolException e) {
            if (e.fault() != Fault.BAD_TYPE) {
                throw e;
            }
            return true; // a word of a later protocol: not for us
        }
    }

    private void hear(Envelope envelope) {
        ear.hears(envelope);
        if (envelope.id().isPresent()) {
            questions.answer(envelope.id().get().getAsString(), envelope.message());
        } else if (envelope.message() instanceof Refused refused) {
            lastWord = Optional.of(refused);
        }
    }

    /**
     * Waits for the end of the conversation.
     *
     * @return whether it came within the limit
     */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return reader.join(limit);
    }

    /** Ends the conversation at once; who waits for a reply gets {@link ServerGone}. A second time does nothing. */
    @Override
    public void close() {
        try {
            connection.abort();
        } catch (IOException e) {
            // Closing a socket fails only when there is nothing left of it.
        }
    }
}
