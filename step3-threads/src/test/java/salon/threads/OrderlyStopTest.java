package salon.threads;

import java.net.ServerSocket;
import salon.protocol.Message;

class OrderlyStopTest extends OrderlyStopContract {
    @Override
    protected Shutdown shutdown(ServerSocket listener, Clients<Client> clients, Message lastWord) {
        return new OrderlyStop(listener, clients, lastWord);
    }
}
