// mistake: looks whether the listener is closed before the loop and never again
// task: 1.4
// told: run() has not returned within 3 s of the listener's end
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
        boolean running = !listener.isClosed();
        while (running) {
            try {
                Socket client = listener.accept();
                try {
                    executor.execute(() -> serve(client));
                } catch (RejectedExecutionException e) {
                    handler.refuse(client);
                }
            } catch (IOException e) {
                System.err.println("Error: " + e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.serve(client);
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }
}
