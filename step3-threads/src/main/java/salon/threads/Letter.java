package salon.threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.JsonCodec;
import salon.protocol.Message;

/**
 * A message on its way to any number of recipients, encoded once for all of them: by the first writer who needs it,
 * while the others wait for that one (the Memoizer of <i>Java Concurrency in Practice</i>, 5.6). So a letter can be
 * made and offered under a lock, and no JSON is. Safe for any number of threads: a {@link FutureTask} runs once and
 * publishes what it made.
 */
public final class Letter {
    private static final Codec CODEC = new JsonCodec();

    private final Envelope envelope;
    private final FutureTask<byte[]> encoded;

    /** A letter to one who asked. */
    public Letter(Envelope envelope) {
        this.envelope = envelope;
        this.encoded = new FutureTask<>(() -> CODEC.encode(envelope));
    }

    /** A letter to anyone. */
    public Letter(Message message) {
        this(Envelope.of(message));
    }

    /** What it says. */
    public Envelope envelope() {
        return envelope;
    }

    /** Its JSON. Not to be changed: everyone gets the same array. */
    public byte[] json() throws InterruptedException {
        encoded.run(); // returns at once if it has run, or is running in another thread
        try {
            return encoded.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message that can not be encoded: " + envelope.message(), e);
        }
    }
}
