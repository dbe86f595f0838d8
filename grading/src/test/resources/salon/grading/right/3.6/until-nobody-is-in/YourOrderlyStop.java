// right: asks who is in until nobody is, and tells whoever is new
// task: 3.6
package salon.threads.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import salon.protocol.Message;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.Shutdown;

public final class YourOrderlyStop implements Shutdown {
    private final ServerSocket listener;
    private final Clients<Client> clients;
    private final Message lastWord;

    public YourOrderlyStop(ServerSocket listener, Clients<Client> clients, Message lastWord) {
        this.listener = listener;
        this.clients = clients;
        this.lastWord = lastWord;
    }

    @Override
    public synchronized boolean stop(Duration limit) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        Set<Client> told = new HashSet<>();
        boolean inTime;
        do {
            for (Client client : clients.everyone()) {
                if (told.add(client)) {
                    client.hangUp(lastWord);
                }
            }
            clients.close();
            listener.close();
            inTime = clients.awaitNone(Duration.ofMillis(20));
        } while (!inTime && Instant.now().isBefore(deadline));
        clients.everyone().forEach(Client::abort);
        return inTime;
    }
}
