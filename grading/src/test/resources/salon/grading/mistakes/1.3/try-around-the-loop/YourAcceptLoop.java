// mistake: catches outside of the loop, so that one client's exception ends the server
// task: 1.3
// told: the next is served after one that has broken off
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
        try {
            while (true) {
                Socket client = listener.accept();
                executor.execute(() -> serve(client));
            }
        } catch (Exception e) {
            System.err.println("Server error: " + e.getMessage());
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.serve(client);
        } catch (IOException e) {
            throw new RuntimeException(e);
        }
    }
}
