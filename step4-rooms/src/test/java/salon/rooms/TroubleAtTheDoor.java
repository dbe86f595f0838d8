package salon.rooms;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import salon.threads.Client;
import salon.threads.Clients;

/** Clients of whom each meets with some trouble the moment it has entered, such as a server that stops just then. */
record TroubleAtTheDoor(Clients<Client> clients, Consumer<Client> trouble) implements Clients<Client> {
    @Override
    public OptionalInt enter(Client client) {
        OptionalInt total = clients.enter(client);
        trouble.accept(client);
        return total;
    }

    @Override
    public void leave(Client client) {
        clients.leave(client);
    }

    @Override
    public int count() {
        return clients.count();
    }

    @Override
    public List<Client> everyone() {
        return clients.everyone();
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public boolean awaitNone(Duration limit) throws InterruptedException {
        return clients.awaitNone(limit);
    }
}
