package salon.rooms;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalInt;
import salon.echo.Handler;
import salon.echo.Visit;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.Replies;
import salon.protocol.RequestLoop;
import salon.threads.Client;
import salon.threads.Clients;

/**
 * Serves one client of the chat, however its visit ends (task 4.5): by a goodbye, in the middle of a frame, by a reset,
 * by silence for the idle timeout, or because it does not read. Whichever it is, the others in its room see it leave,
 * its session is over and it is counted out when {@code serve} returns, which frees its thread. One that has only
 * finished sending still hears all that was said to it before. A client past the limit is told so, with {@link
 * Fault#SERVER_FULL} in its own framing, and let go; one that has not shown its framing within a second is told in lines.
 * Safe for any number of threads: what clients share is in the services and the count, and both are.
 */
public final class ChatHandler implements Handler {
    private static final Duration TURN_AWAY_LIMIT = Duration.ofSeconds(1);

    private final Services services;
    private final Clients<Client> clients;
    private final Limits limits;

    /** Lets clients in as {@code clients} allows. */
    public ChatHandler(Services services, Clients<Client> clients, Limits limits) {
        this.services = services;
        this.clients = clients;
        this.limits = limits;
    }

    @Override
    public void serve(Socket socket) throws IOException {
        Connection connection = Connection.accepted(socket, limits.maxFrame(), limits.patience());
        Client client = new Client(connection, limits.outbox(), limits.patience().silence());
        String address = Visit.address(socket);
        try {
            OptionalInt total = clients.enter(client);
            if (total.isPresent()) {
                services.story().tell(Line.CONNECTED, address, total.getAsInt());
                converse(connection, client, address);
            } else {
                try (client) {
                    turnAway(connection, address);
                }
            }
        } finally {
            clients.leave(client); // nothing happens unless the conversation never began, as when memory ran out
        }
    }

    private void converse(Connection connection, Client client, String address) {
        // Closed from the inside out: the room is left, then what is still to be said is written.
        try (client;
                Conversation conversation = new ChatConversation(services, client)) {
            new RequestLoop(connection, paced(client), conversation, services.sentences()).run();
        } catch (SocketTimeoutException e) {
            services.story().tell(Line.SILENT, address);
        } catch (IOException e) {
            services.story().tell(Line.BROKEN_OFF, address);
        } finally {
            clients.leave(client);
            services.story().tell(Line.DISCONNECTED, address, clients.count());
        }
    }

    private Replies paced(Client client) {
        return limits.rate() == 0 ? client : new PacedReplies(client, limits.rate());
    }

    @Override
    public void refuse(Socket socket) {
        Thread.startVirtualThread(() -> { // the accepting thread must not wait for this client
            try (socket;
                    Connection connection = Connection.accepted(socket, limits.maxFrame())) {
                turnAway(connection, Visit.address(socket));
            } catch (IOException e) {
                // It has gone by itself.
            }
        });
    }

    private void turnAway(Connection connection, String address) throws IOException {
        services.story().tell(Line.TURNED_AWAY, address);
        connection.awaitFirstByte(TURN_AWAY_LIMIT);
        connection.send(Envelope.of(services.sentences().refusal(Fault.SERVER_FULL)));
    }
}
