package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.protocol.Code;
import salon.protocol.LengthPrefixed;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;
import salon.testing.RunningServer;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;

class ChatHandlerTest extends ChatHandlerContract {
    @Override
    protected Handler handler(Services services, Clients<Client> clients, Limits limits) {
        return new ChatHandler(services, clients, limits);
    }

    @Test
    void a_client_for_whom_there_is_no_thread_is_told_that_the_server_is_full() throws Exception {
        Services services = new Services(new MemoryAccounts(new Pbkdf2(1)), new TokenSessions(), new ChatLobby(1),
                new Sentences(Locale.ENGLISH), new Story(Locale.ENGLISH));
        Handler handler = handler(services, new ConnectedClients<>(8), Limits.defaults());
        RunningServer running = RunningServer.start(listener -> new AcceptLoop(listener, _ -> {
            throw new RejectedExecutionException("no thread, for this test");
        }, handler));
        try (running;
                Visitor silent = new Visitor(running, "Silent", new LengthPrefixed(100));
                Visitor bob = new Visitor(running, "Bob", new LengthPrefixed(100_000))) {
            bob.asks(new Request.Ping()); // is answered at once, though the one before has not said a byte
            assertThat(bob.hears(Reply.Refused.class).code()).isEqualTo(Code.SERVER_FULL);
            bob.hearsTheEnd();
            assertThat(silent.line().hearsLine()).as("what is said to a client that has not shown its framing")
                    .contains("SERVER_FULL");
        }
    }
}
