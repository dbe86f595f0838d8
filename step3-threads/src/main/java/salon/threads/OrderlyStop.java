package salon.threads;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import salon.protocol.Message;

/** Stops by closing what threads wait for: no thread is interrupted. Used by one thread. */
public final class OrderlyStop implements Shutdown {
    private static final Duration CUT_OFF = Duration.ofSeconds(1);

    private final ServerSocket listener;
    private final Clients<Client> clients;
    private final Message lastWord;

    /** Stops the server that accepts from this listener and keeps these clients. */
    public OrderlyStop(ServerSocket listener, Clients<Client> clients, Message lastWord) {
        this.listener = listener;
        this.clients = clients;
        this.lastWord = lastWord;
    }

    @Override
    public boolean stop(Duration limit) throws IOException, InterruptedException {
        listener.close();
        clients.close(); // first, so that nobody can enter between being counted and being told
        clients.everyone().forEach(client -> client.hangUp(lastWord));
        boolean inTime = clients.awaitNone(limit);
        if (!inTime) {
            clients.everyone().forEach(Client::abort);
            clients.awaitNone(CUT_OFF);
        }
        return inTime;
    }
}
