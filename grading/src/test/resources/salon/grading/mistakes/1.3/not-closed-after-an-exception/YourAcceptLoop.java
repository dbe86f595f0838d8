// mistake: closes the socket only if all went well
// task: 1.3
// told: the socket is closed when the handler has thrown
package salon.echo.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
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
                executor.execute(() -> {
                    try {
                        handler.serve(client);
                        client.close();
                    } catch (Exception e) {
                        System.err.println("Client failed: " + e);
                    }
                });
            } catch (IOException e) {
                System.err.println("Accept failed: " + e);
            }
        }
    }
}
