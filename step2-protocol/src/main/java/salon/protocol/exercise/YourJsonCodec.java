package salon.protocol.exercise;

import static salon.exercise.Todo.todo;

import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.ProtocolException;

/**
 * Yours: task 2.4. What it promises stands at {@link Codec}. Which type stands for which message is not part of the
 * task: {@link salon.protocol.Vocabulary} knows.
 */
public final class YourJsonCodec implements Codec {
    @Override
    public Envelope decode(byte[] frame) throws ProtocolException {
        return todo("2.4 read strict UTF-8, strict JSON, then the envelope's fields");
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return todo("2.4 write type, id, payload and timestamp");
    }
}
