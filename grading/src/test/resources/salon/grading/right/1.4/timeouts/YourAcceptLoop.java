// right: looks up now and then, and sees that the listener is closed
// task: 1.4
package salon.echo.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import salon.echo.Handler;
import salon.echo.Server;
import salon.echo.Visit;

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
                listener.setSoTimeout(500);
                begin(listener.accept());
            } catch (SocketTimeoutException e) {
                // nobody came
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                System.err.println(e);
            }
        }
    }

    private void begin(Socket client) throws IOException {
        try {
            executor.execute(new Visit(client, handler));
        } catch (RejectedExecutionException e) {
            handler.refuse(client);
        }
    }
}
