// right: looks at the count now and then until a deadline
// task: 3.6
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
        long deadline = System.nanoTime() + limit.toNanos();
        while (clients.count() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(5);
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
