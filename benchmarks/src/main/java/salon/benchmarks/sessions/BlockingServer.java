package salon.benchmarks.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executor;
import salon.echo.AcceptLoop;
import salon.echo.Listener;
import salon.threads.Pool;

/** The steps' own server: step 1's accept loop, step 2's conversation, and an executor of step 3. */
final class BlockingServer implements SessionServer {
    private final ServerSocket listener = Listener.open("127.0.0.1", 0);
    private final SlowPing conversation;
    private final Executor executor;

    BlockingServer(Executor executor, SlowPing conversation) throws IOException {
        this.conversation = conversation;
        this.executor = executor;
        Thread.ofPlatform().daemon().name("Acceptor").start(new AcceptLoop(listener, executor, conversation));
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    @Override
    public void close() {
        conversation.hurry();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (executor instanceof Pool pool) {
            pool.close();
        }
    }
}
