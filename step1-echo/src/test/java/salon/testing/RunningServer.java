package salon.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A server that runs in a thread of its own, on a port of the loopback address that the system picked. The sockets that
 * it accepts are {@linkplain HesitantSocket hesitant}.
 */
public final class RunningServer implements AutoCloseable {
    private static final long MOMENT_MILLIS = 500;

    private final Listener listener;
    private final Witness witness;
    private final Thread thread;

    private RunningServer(Listener listener, Witness witness, Runnable server) {
        this.listener = listener;
        this.witness = witness;
        this.thread = Thread.ofPlatform().daemon().name("Server").start(server);
    }

    /** Remembers whom it has accepted. */
    private static final class Listener extends ServerSocket {
        private final Collection<Socket> accepted = new ConcurrentLinkedQueue<>();

        Listener() throws IOException {
            super(0, 1024, InetAddress.getLoopbackAddress());
            setReceiveBufferSize(ScriptClient.BUFFER_BYTES);
        }

        @Override
        public Socket accept() throws IOException {
            if (isClosed()) {
                throw new SocketException("Socket is closed");
            }
            Socket client = new HesitantSocket();
            implAccept(client);
            accepted.add(client);
            return client;
        }
    }

    /** Opens a listener and runs what is made of it; clients' failures tell what that throws. */
    public static RunningServer start(Function<ServerSocket, ? extends Runnable> server) throws IOException {
        Listener listener = new Listener();
        Runnable made = server.apply(listener);
        Witness witness = new Witness();
        return new RunningServer(listener, witness, () -> witness.sees(made::run));
    }

    /** The same, where clients' failures tell what this witness has seen. */
    public static RunningServer start(Witness witness, Function<ServerSocket, ? extends Runnable> server)
            throws IOException {
        Listener listener = new Listener();
        return new RunningServer(listener, witness, server.apply(listener));
    }

    /** A new connection to the server. */
    public ScriptClient connect(String name) throws IOException {
        return ScriptClient.connect(name, listener.getLocalPort(), witness);
    }

    /** What the server accepts from. */
    public ServerSocket listener() {
        return listener;
    }

    /** Returns when the server's thread waits, for a client say, or has ended: see {@link Rest}. */
    public void rests() {
        Rest.of(thread);
    }

    /** Whether the server's thread has ended, now or within some seconds. */
    public boolean ends() throws InterruptedException {
        return thread.join(ScriptClient.PATIENCE);
    }

    /** Fails if the server's thread does not end within some seconds, or ends by an exception. */
    public void endsNormally() throws InterruptedException {
        if (!ends()) {
            throw new AssertionError("run() has not returned within 3 s of the listener's end. It is here:"
                    + Witness.where(thread.getStackTrace()));
        }
        if (witness.thrown().isPresent()) {
            throw new AssertionError("run() should return and throw nothing when the listener is closed." + witness);
        }
    }

    /**
     * Closes the listener and what was accepted. A server that does not end then is left to itself: whether it must is
     * for tests to ask.
     */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : listener.accepted) {
            client.close();
        }
        try {
            thread.join(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the test is over, one way or another
        }
    }
}
