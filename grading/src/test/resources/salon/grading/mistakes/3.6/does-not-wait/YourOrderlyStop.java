// mistake: cuts off at once who has not left
// task: 3.6
// told: what was on its way arrives before the last word
package salon.threads.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
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
    public boolean stop(Duration limit) throws IOException, InterruptedException {
        listener.close();
        clients.close();
        for (Client client : clients.everyone()) {
            client.hangUp(lastWord);
        }
        if (clients.count() == 0) {
            return true;
        }
        for (Client client : clients.everyone()) {
            client.abort();
        }
        return false;
    }
}
