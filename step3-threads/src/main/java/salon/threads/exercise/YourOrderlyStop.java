package salon.threads.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import salon.protocol.Message;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.Shutdown;

/** Yours: task 3.6. What it promises stands at {@link Shutdown}. */
public final class YourOrderlyStop implements Shutdown {
    /** Stops the server that accepts from this listener and keeps these clients. */
    public YourOrderlyStop(ServerSocket listener, Clients<Client> clients, Message lastWord) {}

    @Override
    public boolean stop(Duration limit) throws IOException, InterruptedException {
        return todo("3.6 close the listener, tell every client, and wait for the last to leave");
    }
}
