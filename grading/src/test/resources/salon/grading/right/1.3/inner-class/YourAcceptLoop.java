// right: the visit is a class of its own
// task: 1.3
package salon.echo.exercise;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
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

    private class ClientTask implements Runnable {
        private final Socket socket;

        ClientTask(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            try {
                handler.serve(socket);
            } catch (Exception e) {
                System.err.println("Client " + socket.getRemoteSocketAddress() + ": " + e);
            } finally {
                try {
                    socket.close();
                } catch (IOException e) {
                    System.err.println("Could not close: " + e);
                }
            }
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                Socket socket = listener.accept();
                try {
                    executor.execute(new ClientTask(socket));
                } catch (RejectedExecutionException e) {
                    refuse(socket);
                }
            }
        } catch (SocketException e) {
            System.out.println("Listener closed");
        } catch (IOException e) {
            System.err.println("Listener failed: " + e);
        }
    }

    private void refuse(Socket socket) {
        try {
            handler.refuse(socket);
        } catch (IOException e) {
            System.err.println("Could not refuse: " + e);
        }
    }
}
