// mistake: knows lines only, and waits for the end of one
// task: 2.5
// told: do you wait for more than was sent
package salon.protocol.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import salon.echo.Handler;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;

public final class YourPingPong implements Handler {
    private final Sentences sentences;
    private final Codec codec = new JsonCodec();

    public YourPingPong(int maxFrame, Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void serve(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        String line;
        while ((line = in.readLine()) != null) {
            if (line.isEmpty()) {
                continue;
            }
            Envelope reply;
            try {
                Envelope request = codec.decode(line.getBytes(StandardCharsets.UTF_8));
                if (request.message() instanceof Request.Ping) {
                    reply = new Envelope(new Reply.Pong(Message.now()), request.id());
                } else {
                    reply = new Envelope(sentences.refusal(Fault.NOT_SERVED), request.id());
                }
            } catch (ProtocolException e) {
                reply = new Envelope(sentences.refusal(e.fault()), e.id());
            }
            out.println(new String(codec.encode(reply), StandardCharsets.UTF_8));
        }
    }
}
