package salon.threads;

import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.Reply;

/**
 * A message on its way to any number of recipients, encoded once for all of them: by the first writer who needs it,
 * while the others wait for that one (the Memoizer of <i>Java Concurrency in Practice</i>, 5.6). So a letter can be
 * made and offered under a lock, and no JSON is. Safe for any number of threads: a {@link FutureTask} runs once and
 * publishes what it made.
 */
public final class Letter {
    private static final Codec CODEC = new JsonCodec();
    private static final int ENVELOPE_WEIGHT = 512;
    private static final int CHARACTER_WEIGHT = 4; // as text and as JSON: Latin letters need two, escaped ones eight
    private static final int ENTRY_CHARACTERS = 12; // what stands around an entry of a list

    private final Envelope envelope;
    private final int weight;
    private final FutureTask<byte[]> encoded;

    /** A letter to one who asked. */
    public Letter(Envelope envelope) {
        this.envelope = envelope;
        this.weight = weight(envelope);
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

    /** About how many bytes of memory it takes, as text and as JSON; known before it is encoded. */
    public int weight() {
        return weight;
    }

    private static int weight(Envelope envelope) {
        int characters = envelope.id().map(id -> id.getAsString().length()).orElse(0) + switch (envelope.message()) {
            case Event.MessageSent sent -> sent.message().length();
            case Reply.JoinSuccess joined -> joined.members().stream().mapToInt(Letter::entry).sum();
            case Reply.RoomsList list -> list.rooms().stream()
                    .mapToInt(room -> entry(room.id()) + entry(room.name()) + entry(room.description()))
                    .sum();
            default -> 0;
        };
        return ENVELOPE_WEIGHT + CHARACTER_WEIGHT * characters;
    }

    private static int entry(String text) {
        return ENTRY_CHARACTERS + text.length();
    }

    /**
     * Its JSON. Not to be changed: everyone gets the same array.
     *
     * @throws InterruptedIOException if the thread is interrupted while another one encodes
     */
    public byte[] json() throws InterruptedIOException {
        encoded.run(); // returns at once if it has run, or is running in another thread
        try {
            return encoded.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            // Without its words: a log must not tell a token, nor what a stranger made up.
            throw new IllegalStateException("can not be encoded: " + envelope.message().getClass(), e);
        }
    }
}
