package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Reads one client's requests in their order and sends each one's reply, until the client has no more. A mistake is
 * answered like anything else and costs only its own request. Used by one thread.
 */
public final class RequestLoop {
    private static final System.Logger LOG = System.getLogger(RequestLoop.class.getName());

    private final Connection connection;
    private final Replies replies;
    private final Commands commands;
    private final Sentences sentences;

    /** Reads from the connection, which the caller closes. */
    public RequestLoop(Connection connection, Replies replies, Commands commands, Sentences sentences) {
        this.connection = connection;
        this.replies = replies;
        this.commands = commands;
        this.sentences = sentences;
    }

    /**
     * Returns when the client has finished sending, has logged out, was refused by a fault that {@linkplain
     * Fault#closes() closes}, or takes no more replies.
     *
     * @throws IOException if the connection broke, a frame was cut off, or the client was silent for too long
     */
    public void run() throws IOException {
        boolean more = true;
        while (more && replies.awaitRoom()) {
            more = serveOne();
        }
    }

    private boolean serveOne() throws IOException {
        try {
            Optional<Envelope> next = connection.read();
            return next.isPresent() && serve(next.get());
        } catch (ProtocolException e) {
            return refuse(sentences.refusal(e.fault()), e.fault(), e.id());
        }
    }

    private boolean serve(Envelope envelope) throws IOException, ProtocolException {
        if (!(envelope.message() instanceof Request request)) {
            throw new ProtocolException(Fault.BAD_TYPE, envelope.id()); // a server's message, from a client
        }
        try {
            Optional<Message> reply = commands.answer(request, envelope.id());
            if (reply.isPresent()) {
                replies.send(new Envelope(reply.get(), envelope.id()));
            }
            return !(reply.isPresent() && reply.get() instanceof Reply.LogoutSuccess);
        } catch (ProtocolException e) {
            return refuse(sentences.refusal(request, e.fault()), e.fault(), envelope.id());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, Vocabulary.type(request) + " failed", e); // for us: the client learns nothing of it
            return refuse(sentences.refusal(request, Fault.SERVER_FAILED), Fault.SERVER_FAILED, envelope.id());
        }
    }

    private boolean refuse(Message refusal, Fault fault, Optional<JsonPrimitive> id) throws IOException {
        replies.send(new Envelope(refusal, id));
        return !fault.closes();
    }
}
