// right: a stack of what is to be undone
// task: 4.5
package salon.rooms.exercise;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final System.Logger LOG = System.getLogger(YourChatHandler.class.getName());

    @FunctionalInterface
    private interface Ending {
        void come() throws IOException;
    }

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
        Deque<Ending> endings = new ArrayDeque<>();
        endings.push(() -> clients.leave(client));
        endings.push(client::close);
        endings.push(conversation::close);
        try {
            new RequestLoop(connection, client, conversation, services.sentences()).run();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client broke off", e);
        } finally {
            for (Ending ending : endings) {
                try {
                    ending.come();
                } catch (IOException | RuntimeException e) {
                    LOG.log(Level.DEBUG, "A client is not seen off well", e);
                }
            }
        }
    }

    private void turnAway(Connection connection) throws IOException {
        try (connection) {
            connection.awaitFirstByte(Duration.ofSeconds(1));
            connection.send(Envelope.of(services.sentences().refusal(Fault.SERVER_FULL)));
        }
    }
}
