// mistake: starts a thread for each client and leaves the executor alone
// task: 1.3
// told: a client is served by what the executor runs
package salon.echo.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import salon.echo.Handler;
import salon.echo.Server;

public final class YourAcceptLoop implements Server {
    private final ServerSocket listener;
    private final Handler handler;

    public YourAcceptLoop(ServerSocket listener, Executor executor, Handler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                new Thread(() -> {
                    try (client) {
                        handler.serve(client);
                    } catch (Exception e) {
                        System.err.println(e.getMessage());
                    }
                }).start();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
