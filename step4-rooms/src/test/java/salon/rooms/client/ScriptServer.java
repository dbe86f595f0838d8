package salon.rooms.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.function.BiConsumer;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Message;
import salon.protocol.ProtocolException;

/** A server for one client, that does with each request what the test wants. */
final class ScriptServer implements AutoCloseable {
    private final ServerSocket listener;

    ScriptServer(BiConsumer<ScriptServer.Side, Envelope> script) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(script));
    }

    private void serve(BiConsumer<ScriptServer.Side, Envelope> script) {
        try (Socket socket = listener.accept(); Connection connection = Connection.accepted(socket, 1 << 16)) {
            Side side = new Side(connection);
            for (Optional<Envelope> next = connection.read(); next.isPresent(); next = connection.read()) {
                script.accept(side, next.get());
            }
        } catch (IOException | UncheckedIOException | ProtocolException e) {
            // The test is over, or the script has closed: what the client makes of it is what is tested.
        }
    }

    /** The server's side of the conversation. */
    record Side(Connection connection) {
        void replies(Envelope request, Message message) {
            sends(new Envelope(message, request.id()));
        }

        void sends(Envelope envelope) {
            try {
                connection.send(envelope);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void closes() {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
