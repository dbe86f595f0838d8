package salon.protocol;

import java.io.IOException;

/** Where replies go: straight to the connection, or to whoever writes for it. */
@FunctionalInterface
public interface Replies {
    /** Sends one reply. */
    void send(Envelope reply) throws IOException;

    /**
     * Waits until the client has taken enough of its earlier replies; called before each request is read. So a client
     * that sends and does not read slows down nobody but itself.
     *
     * @return false if no reply goes out any more: no further request is to be read
     */
    default boolean awaitRoom() throws IOException {
        return true;
    }
}
