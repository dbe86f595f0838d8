// mistake: serves one client and leaves
// task: 1.3
// told: one client after another is served
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
            Socket client = listener.accept();
            executor.execute(() -> {
                try (client) {
                    handler.serve(client);
                } catch (IOException | RuntimeException e) {
                    System.err.println(e);
                }
            });
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
