package salon.rooms.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;
import salon.rooms.Limits;
import salon.rooms.Services;
import salon.threads.Client;
import salon.threads.Clients;

/**
 * Yours: task 4.5. It promises what {@link salon.rooms.ChatHandler} says of itself: read that, not its code. Make use
 * of {@link salon.protocol.RequestLoop}, {@link Client} and {@link salon.rooms.ChatConversation}.
 *
 * <p>Give the connection {@code limits.patience()}: the server's watchdog ends what lasts longer, and you see a
 * {@link java.net.SocketTimeoutException}. {@code limits.rate()} is not part of the task.
 */
public final class YourChatHandler implements Handler {
    /** Lets clients in as {@code clients} allows. */
    public YourChatHandler(Services services, Clients<Client> clients, Limits limits) {}

    @Override
    public void serve(Socket socket) throws IOException {
        todo("4.5 serve a client, and clean up after it however its visit ends");
    }
}
