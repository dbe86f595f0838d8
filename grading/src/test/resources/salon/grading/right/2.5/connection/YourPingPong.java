// right: a Connection, and the loop by hand
// task: 2.5
package salon.protocol.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import salon.echo.Handler;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
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
            boolean goesOn = true;
            while (goesOn) {
                try {
                    Optional<Envelope> next = connection.read();
                    if (next.isEmpty()) {
                        break;
                    }
                    boolean isPing = next.get().message() instanceof Request.Ping;
                    Message reply = isPing ? new Reply.Pong(Message.now()) : sentences.refusal(Fault.NOT_SERVED);
                    connection.send(new Envelope(reply, next.get().id()));
                } catch (ProtocolException e) {
                    connection.send(new Envelope(sentences.refusal(e.fault()), e.id()));
                    goesOn = !e.fault().closes();
                }
            }
        }
    }
}
