package salon.protocol;

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
     * Returns when the client has finished sending, has logged out, has sent a frame after which no other can be found,
     * or takes no more replies.
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
            replies.send(new Envelope(sentences.refusal(e.fault()), e.id()));
            return e.fault() != Fault.FRAME_TOO_LARGE;
        }
    }

    private boolean serve(Envelope envelope) throws IOException {
        Optional<Message> reply = envelope.message() instanceof Request request
                ? answer(request, envelope)
                : Optional.of(sentences.refusal(Fault.BAD_TYPE)); // a server's message, from a client
        if (reply.isPresent()) {
            replies.send(new Envelope(reply.get(), envelope.id()));
        }
        return !(reply.isPresent() && reply.get() instanceof Reply.LogoutSuccess);
    }

    private Optional<Message> answer(Request request, Envelope envelope) {
        try {
            return commands.answer(request, envelope.id());
        } catch (ProtocolException e) {
            return Optional.of(sentences.refusal(request, e.fault()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, Vocabulary.type(request) + " failed", e); // for us: the client learns nothing of it
            return Optional.of(sentences.refusal(request, Fault.SERVER_FAILED));
        }
    }
}
