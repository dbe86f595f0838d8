package salon.threads;

class ConnectedClientsTest extends ConnectedClientsContract {
    @Override
    protected Clients<String> clients(int limit) {
        return new ConnectedClients<>(limit);
    }
}
