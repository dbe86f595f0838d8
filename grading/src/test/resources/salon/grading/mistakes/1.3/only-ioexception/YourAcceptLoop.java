// mistake: expects no other exception of a handler than an IOException
// task: 1.3
// told: the next is served when the handler has thrown
package salon.echo.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import salon.echo.Handler;
import salon.echo.Server;

public final class YourAcceptLoop implements Server {
    private final ServerSocket listener;
    private final Executor executor;
    private final Handler handler;

    public YourAcceptLoop(ServerSocket listener, Executor executor, Handler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                try {
                    executor.execute(() -> serve(client));
                } catch (RejectedExecutionException e) {
                    handler.refuse(client);
                }
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.serve(client);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
