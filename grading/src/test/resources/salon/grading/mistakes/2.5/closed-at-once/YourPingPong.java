// mistake: closes at once while the client still sends
// task: 2.5
// told: The connection was reset, as it is by who closes with bytes unread
package salon.protocol.exercise;

import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import salon.echo.Handler;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.FirstByte;
import salon.protocol.Framing;
import salon.protocol.JsonCodec;
import salon.protocol.LengthPrefixed;
import salon.protocol.Lines;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;

public final class YourPingPong implements Handler {
    private final Framing lines;
    private final Framing lengths;
    private final Sentences sentences;
    private final Codec codec = new JsonCodec();

    public YourPingPong(int maxFrame, Sentences sentences) {
        this.lines = new Lines(maxFrame);
        this.lengths = new LengthPrefixed(maxFrame);
        this.sentences = sentences;
    }

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        Framing framing = new FirstByte(lines, lengths).detect(in);
        while (true) {
            try {
                Optional<byte[]> frame = framing.read(in);
                if (frame.isEmpty()) {
                    return;
                }
                Envelope request = codec.decode(frame.get());
                send(answer(request), request.id(), framing, out);
            } catch (EOFException e) {
                return;
            } catch (ProtocolException e) {
                send(sentences.refusal(e.fault()), e.id(), framing, out);
                if (e.fault() == Fault.FRAME_TOO_LARGE) {
                    return;
                }
            }
        }
    }

    private Message answer(Envelope request) {
        if (request.message() instanceof Request.Ping) {
            return new Reply.Pong(Message.now());
        }
        return sentences.refusal(Fault.NOT_SERVED);
    }

    private void send(Message message, Optional<JsonPrimitive> id, Framing framing, OutputStream out)
            throws IOException {
        framing.write(codec.encode(new Envelope(message, id)), out);
        out.flush();
    }

}
