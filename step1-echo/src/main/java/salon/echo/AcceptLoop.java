package salon.echo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;

/**
 * The accept loop of every step. How many clients are served at once is the executor's affair: {@code Runnable::run}
 * serves one at a time, in the loop's own thread.
 *
 * <p>While accepting fails, as it does when there are too many open files, it is tried ten times a second at most. A
 * client for whom no thread can be started is refused, and no other is.
 *
 * <p>Run by one thread; any other may close the listener to stop it.
 */
public final class AcceptLoop implements Server {
    private static final System.Logger LOG = System.getLogger(AcceptLoop.class.getName());

    /** Out of file descriptors, accepting fails at once, again and again: without a pause this would take a core. */
    private static final long PAUSE_MILLIS = 100;

    private final ServerSocket listener;
    private final Executor executor;
    private final Handler handler;
    private final LongConsumer sleep;
    private boolean failing; // the running thread's own

    /** Accepts from a listener that the caller has opened and will close. */
    public AcceptLoop(ServerSocket listener, Executor executor, Handler handler) {
        this(listener, executor, handler, AcceptLoop::sleep);
    }

    /** The same, for tests that do not wait: they say what it is to sleep for so many milliseconds. */
    AcceptLoop(ServerSocket listener, Executor executor, Handler handler, LongConsumer sleep) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
        this.sleep = sleep;
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            accept().ifPresent(this::begin);
        }
    }

    private Optional<Socket> accept() {
        try {
            Socket client = listener.accept();
            if (failing) {
                failing = false;
                LOG.log(Level.INFO, "Clients are accepted again");
            }
            return Optional.of(client);
        } catch (IOException | OutOfMemoryError e) { // out of memory, too, may be over when the next one comes
            if (!listener.isClosed()) {
                pause(e);
            }
            return Optional.empty();
        }
    }

    private void pause(Throwable failure) {
        if (!failing) { // once, not ten times a second
            failing = true;
            LOG.log(Level.WARNING, "No client can be accepted at the moment: {0}", failure.getMessage());
        }
        sleep.accept(PAUSE_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Closing the listener is how we are stopped. If the thread stayed interrupted, no pause would be one.
        }
    }

    private void begin(Socket client) {
        try {
            executor.execute(new Visit(client, handler));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            // Thread.start says "unable to create native thread" with an OutOfMemoryError: it costs this client only.
            refuse(client);
        }
    }

    private void refuse(Socket client) {
        try {
            handler.refuse(client);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "A client was cut off, since it could not be turned away", e);
            new Visit(client, _ -> {}).run(); // which is over at once, and closes the socket
        }
    }
}
