package salon.threads.exercise;

import salon.threads.Clients;
import salon.threads.ConnectedClientsContract;

class YourConnectedClientsTest extends ConnectedClientsContract {
    @Override
    protected Clients<String> clients(int limit) {
        return new YourConnectedClients<>(limit);
    }
}
