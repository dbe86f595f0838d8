// mistake: closes the connection, and does not wait for what its outbox has
// task: 4.5
// told: Bob should hear MessageSent, and
package salon.rooms.exercise;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import salon.echo.Handler;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.RequestLoop;
import salon.rooms.ChatConversation;
import salon.rooms.Limits;
import salon.rooms.Services;
import salon.threads.Client;
import salon.threads.Clients;

public final class YourChatHandler implements Handler {
    private final Services services;
    private final Clients<Client> clients;
    private final Limits limits;

    public YourChatHandler(Services services, Clients<Client> clients, Limits limits) {
        this.services = services;
        this.clients = clients;
        this.limits = limits;
    }

    @Override
    public void serve(Socket socket) throws IOException {
        Connection connection = Connection.accepted(socket, limits.maxFrame(), limits.patience());
        Client client = new Client(connection, limits.outbox(), limits.patience().silence());
        if (clients.enter(client).isEmpty()) {
            turnAway(connection);
            return;
        }
        ChatConversation conversation = new ChatConversation(services, client);
        try (AutoCloseable counted = () -> clients.leave(client);
                connection;
                conversation) {
            new RequestLoop(connection, client, conversation, services.sentences()).run();
        } catch (IOException e) {
            // The client has broken off, or was silent for too long.
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void turnAway(Connection connection) throws IOException {
        try (connection) {
            connection.awaitFirstByte(Duration.ofSeconds(1));
            connection.send(Envelope.of(services.sentences().refusal(Fault.SERVER_FULL)));
        }
    }
}
