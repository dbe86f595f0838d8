package salon.threads;

class ConnectedClientsTest extends ConnectedClientsContract {
    @Override
    protected <C> Clients<C> clients(int limit) {
        return new ConnectedClients<>(limit);
    }
}
