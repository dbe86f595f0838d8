// mistake: the loop closes the socket, although the visit may be going on in another thread
// task: 1.3
// told: the visit closes the socket, and not the loop, which goes on at once
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
            try (Socket client = listener.accept()) {
                try {
                    executor.execute(() -> serve(client));
                } catch (RejectedExecutionException e) {
                    handler.refuse(client);
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println(e.getMessage());
                }
            }
        }
    }

    private void serve(Socket client) {
        try {
            handler.serve(client);
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }
}
