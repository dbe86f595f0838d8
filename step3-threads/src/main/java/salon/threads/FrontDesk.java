package salon.threads;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import salon.echo.Handler;
import salon.protocol.Commands;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.Patience;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.RequestLoop;
import salon.protocol.Rules;
import salon.protocol.Sentences;

/**
 * Step 3's handler: counts its clients, answers PING, and registers whoever asks. Safe for any number of threads: what
 * clients share is the count and the accounts, and both are.
 */
public final class FrontDesk implements Handler, Commands {
    private static final int MAX_FRAME = 65_536;
    private static final int OUTBOX = 1024;
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final Clients<Client> clients;
    private final Accounts accounts;
    private final Sentences sentences;

    /** Lets clients in as {@code clients} allows. */
    public FrontDesk(Clients<Client> clients, Accounts accounts, Sentences sentences) {
        this.clients = clients;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    @Override
    public void serve(Socket socket) throws IOException {
        Connection connection = Connection.accepted(socket, MAX_FRAME, PATIENCE);
        Client client = new Client(connection, OUTBOX, CLOSING);
        try (client) {
            if (clients.enter(client).isPresent()) {
                new RequestLoop(connection, client, this, sentences).run();
            } else {
                client.send(Envelope.of(sentences.refusal(Fault.SERVER_FULL)));
            }
        } finally {
            clients.leave(client); // last of all: who waits for nobody to be in waits for the threads' work too
        }
    }

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        return switch (request) {
            case Request.Ping _ -> Optional.of(new Reply.Pong(Message.now()));
            case Request.Register register -> Optional.of(register(register));
            default -> throw new ProtocolException(Fault.NOT_SERVED);
        };
    }

    private Message register(Request.Register request) throws ProtocolException {
        Rules.check(request);
        try {
            return accounts.register(request.username(), request.password(), request.email())
                    .map(account -> new Reply.RegisterSuccess(account.id(), sentences.of("REGISTERED")))
                    .orElseThrow(() -> new ProtocolException(Fault.USERNAME_TAKEN));
        } catch (RejectedExecutionException e) {
            throw new ProtocolException(Fault.SERVER_BUSY);
        }
    }
}
