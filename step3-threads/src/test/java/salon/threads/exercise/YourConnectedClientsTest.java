package salon.threads.exercise;

import salon.threads.Clients;
import salon.threads.ConnectedClientsContract;

class YourConnectedClientsTest extends ConnectedClientsContract {
    @Override
    protected <C> Clients<C> clients(int limit) {
        return new YourConnectedClients<>(limit);
    }
}
