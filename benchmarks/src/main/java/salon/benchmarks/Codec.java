package salon.benchmarks;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;

/**
 * Lesson 9: what does JSON cost?
 *
 * <p>The steps' own codec writes and reads one message at a time, in one thread.
 *
 * <ul>
 *   <li>A small message costs what every message does: a timestamp, a type and an id, each an object on the way, and
 *       the buffers to hold them.
 *   <li>A large one costs its characters. Each is copied from bytes to text and from text to bytes, and looked at for
 *       what must be escaped.
 *   <li>A list of a hundred names costs a hundred small objects.
 * </ul>
 *
 * <p>Theory expects a few microseconds for a small message, and 100 times the characters to cost far less than 100
 * times as much. What is allocated ({@code -prof gc}) is some kilobytes of buffers for the smallest, and for a large
 * one several times its size: it is there as bytes, as text, as a tree, and as a record. A room of a thousand that
 * encodes for each member pays that a thousand times: see {@link Broadcast}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Codec {
    private static final Optional<JsonPrimitive> ID = Optional.of(new JsonPrimitive(7));

    @Param
    private Kind message = Kind.PING;

    private final JsonCodec codec = new JsonCodec();
    private Envelope envelope = Envelope.of(new Request.Ping());
    private byte[] frame = {};

    /** What is said. */
    public enum Kind {
        /** Nothing but a type. */
        PING(new Request.Ping()),
        /** A chat message of 20 characters. */
        CHAT_20(chat(20)),
        /** A chat message of 2,000 characters. */
        CHAT_2000(chat(2_000)),
        /** The reply to one who joins a room of 100. */
        JOIN_100(new Reply.JoinSuccess("tech", "Tech", IntStream.range(0, 100).mapToObj(i -> "user-" + i).toList()));

        private final Message example;

        Kind(Message example) {
            this.example = example;
        }

        private static Message chat(int characters) {
            return new Event.MessageSent("ada", "x".repeat(characters), "tech", 1, Message.now());
        }
    }

    /** Makes the message, and its JSON. */
    @Setup
    public void write() {
        envelope = new Envelope(message.example, ID);
        frame = codec.encode(envelope);
    }

    /** From a message to its bytes. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(envelope);
    }

    /** From bytes to the message. */
    @Benchmark
    public Envelope decode() throws ProtocolException {
        return codec.decode(frame);
    }
}
