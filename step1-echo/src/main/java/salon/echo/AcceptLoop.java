package salon.echo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The accept loop of every step. How many clients are served at once is the executor's affair: {@code Runnable::run}
 * serves one at a time, in the loop's own thread.
 *
 * <p>Run by one thread; any other may close the listener to stop it.
 */
public final class AcceptLoop implements Server {
    private static final long PAUSE_MILLIS = 100;

    private final ServerSocket listener;
    private final Executor executor;
    private final Handler handler;

    /** Accepts from a listener that the caller has opened and will close. */
    public AcceptLoop(ServerSocket listener, Executor executor, Handler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            try {
                begin(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    pause();
                }
            }
        }
    }

    private void begin(Socket client) throws IOException {
        try {
            executor.execute(new Visit(client, handler));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            // Thread.start says "unable to create native thread" with an OutOfMemoryError: it costs this client only.
            handler.refuse(client);
        }
    }

    /** Out of file descriptors, accepting fails at once, again and again: without a pause this would take a core. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
