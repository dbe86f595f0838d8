// right: a RequestLoop
// task: 2.5
package salon.protocol.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import salon.echo.Handler;
import salon.protocol.Connection;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.RequestLoop;
import salon.protocol.Sentences;

public final class YourPingPong implements Handler {
    private final int maxFrame;
    private final Sentences sentences;

    public YourPingPong(int maxFrame, Sentences sentences) {
        this.maxFrame = maxFrame;
        this.sentences = sentences;
    }

    @Override
    public void serve(Socket client) throws IOException {
        try (Connection connection = Connection.accepted(client, maxFrame)) {
            new RequestLoop(connection, connection::send, (request, id) -> {
                if (request instanceof Request.Ping) {
                    return Optional.of(new Reply.Pong(Message.now()));
                }
                throw new ProtocolException(Fault.NOT_SERVED);
            }, sentences).run();
        }
    }
}
