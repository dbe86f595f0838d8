package salon.benchmarks.sessions;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import salon.echo.Handler;
import salon.protocol.Commands;
import salon.protocol.Connection;
import salon.protocol.Message;
import salon.protocol.PingPong;
import salon.protocol.PingServer;
import salon.protocol.ProtocolException;
import salon.protocol.Request;
import salon.protocol.RequestLoop;
import salon.protocol.Sentences;

/**
 * Step 2's conversation with a wait before each answer, as if a database had to be asked first. Safe for any number of
 * threads: its only state is a volatile flag.
 */
public final class SlowPing implements Handler, Commands {
    private static final Sentences SENTENCES = new Sentences(Locale.ENGLISH);

    private final Commands ping = new PingPong(PingServer.MAX_FRAME, SENTENCES);
    private final Duration wait;
    private volatile boolean hurrying;

    /** Waits for so long before each answer; for zero, not at all. */
    public SlowPing(Duration wait) {
        this.wait = wait;
    }

    @Override
    public void serve(Socket client) throws IOException {
        try (Connection connection = Connection.accepted(client, PingServer.MAX_FRAME)) {
            new RequestLoop(connection, connection::send, this, SENTENCES).run();
        }
    }

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        if (wait.isPositive() && !hurrying) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // answered sooner, and whoever interrupted us is told
            }
        }
        return ping.answer(request, id);
    }

    /** Waits no more: the measuring is over, and nobody is to wait for what is still queued. */
    public void hurry() {
        hurrying = true;
    }
}
