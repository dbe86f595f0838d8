// mistake: closes the listener after it has waited
// task: 3.6
// told: nobody can connect any more while those who are in are waited for
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
        clients.close();
        for (Client client : clients.everyone()) {
            client.hangUp(lastWord);
        }
        boolean inTime = clients.awaitNone(limit);
        listener.close();
        if (inTime) {
            return true;
        }
        for (Client client : clients.everyone()) {
            client.abort();
        }
        return false;
    }
}
