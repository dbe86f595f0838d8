package salon.rooms;

import java.io.IOException;
import salon.protocol.Envelope;
import salon.protocol.Replies;

/** Replies whose next request is read only when the client has a token for it. Used by one thread. */
final class PacedReplies implements Replies {
    private static final int BURST_SECONDS = 2;

    private final Replies replies;
    private final TokenBucket bucket;

    /** Lets through {@code rate} requests a second for long, and twice as many at once. */
    PacedReplies(Replies replies, int rate) {
        this.replies = replies;
        this.bucket = new TokenBucket(rate, BURST_SECONDS * rate, System.nanoTime());
    }

    @Override
    public void send(Envelope reply) throws IOException {
        replies.send(reply);
    }

    @Override
    public boolean awaitRoom() throws IOException {
        bucket.await();
        return replies.awaitRoom();
    }
}
