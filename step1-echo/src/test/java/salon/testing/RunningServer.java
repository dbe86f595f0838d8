package salon.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Function;

/** A server that runs in a thread of its own, on a port of the loopback address that the system picked. */
public final class RunningServer implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;

    private final ServerSocket listener;
    private final Thread thread;

    private RunningServer(ServerSocket listener, Runnable server) {
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("Server").start(server);
    }

    /** Opens a listener and runs what is made of it. */
    public static RunningServer start(Function<ServerSocket, ? extends Runnable> server) throws IOException {
        ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        return new RunningServer(listener, server.apply(listener));
    }

    /** A new connection to the server. */
    public ScriptClient connect(String name) throws IOException {
        return ScriptClient.connect(name, listener.getLocalPort());
    }

    /** What the server accepts from. */
    public ServerSocket listener() {
        return listener;
    }

    /** Whether the server's thread has ended, now or within some seconds. */
    public boolean ends() throws InterruptedException {
        thread.join(STOP_MILLIS);
        return !thread.isAlive();
    }

    /** Closes the listener. A server that does not end then is left to itself: whether it must is for tests to ask. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the test is over, one way or another
        }
    }
}
