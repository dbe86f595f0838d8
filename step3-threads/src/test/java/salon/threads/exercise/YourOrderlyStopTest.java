package salon.threads.exercise;

import java.net.ServerSocket;
import salon.protocol.Message;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.OrderlyStopContract;
import salon.threads.Shutdown;

class YourOrderlyStopTest extends OrderlyStopContract {
    @Override
    protected Shutdown shutdown(ServerSocket listener, Clients<Client> clients, Message lastWord) {
        return new YourOrderlyStop(listener, clients, lastWord);
    }
}
