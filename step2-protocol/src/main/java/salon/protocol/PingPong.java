package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import salon.echo.Handler;

/**
 * Answers PING with PONG and refuses everything else (task 2.5). Requests may come many at a time, and are answered in
 * their order, each reply with its request's id. After any refusal but {@link Fault#FRAME_TOO_LARGE} the conversation
 * goes on; a client that has finished sending gets all of its replies. Safe for any number of threads: it has no state.
 */
public final class PingPong implements Handler, Commands {
    private final int maxFrame;
    private final Sentences sentences;

    /**
     * Refuses frames of more than {@code maxFrame} bytes.
     *
     * @param sentences what refusals say to people
     */
    public PingPong(int maxFrame, Sentences sentences) {
        this.maxFrame = maxFrame;
        this.sentences = sentences;
    }

    @Override
    public void serve(Socket client) throws IOException {
        try (Connection connection = Connection.accepted(client, maxFrame)) {
            new RequestLoop(connection, connection::send, this, sentences).run();
        }
    }

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        if (request instanceof Request.Ping) {
            return Optional.of(new Reply.Pong(Message.now()));
        }
        throw new ProtocolException(Fault.NOT_SERVED);
    }
}
