package salon.echo;

import java.io.IOException;
import java.net.Socket;

/**
 * Serves one client, from its first byte to its last.
 *
 * <p>Tasks 1.1 and 1.2 ask for one that echoes: whatever bytes arrive are sent back, in order and without waiting for
 * more, until the client has finished sending. A client may close only its sending side and still wants all of its
 * echo. Bytes are not text: nothing is decoded and no line is awaited.
 *
 * <p>One handler serves every client of a server, from several threads at once in later steps, so it keeps nothing of a
 * client in its fields.
 */
@FunctionalInterface
public interface Handler {
    /**
     * Returns when the conversation is over and the last byte is written. The caller closes the socket, whichever way
     * this method ends.
     *
     * @throws IOException if the connection broke, as one has that can not be written to although it can be read; it ends
     *     this client's visit and nobody else's. A client that has finished sending is no failure
     */
    void serve(Socket client) throws IOException;

    /**
     * Turns away a client for whom there is no thread, and sees to it that its socket is closed. Called by the thread
     * that accepts, so it must not wait for the client.
     */
    default void refuse(Socket client) throws IOException {
        client.close();
    }
}
