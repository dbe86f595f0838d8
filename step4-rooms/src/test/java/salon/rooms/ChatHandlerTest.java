package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.protocol.Code;
import salon.protocol.Framing;
import salon.protocol.LengthPrefixed;
import salon.protocol.Lines;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;
import salon.testing.RunningServer;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.ThreadPerClient;

class ChatHandlerTest extends ChatHandlerContract {
    @Override
    protected Handler handler(Services services, Clients<Client> clients, Limits limits) {
        return new ChatHandler(services, clients, limits);
    }

    @Test
    void a_client_with_whom_not_even_a_conversation_begins_keeps_no_place() throws Exception {
        Clients<Client> clients = new TroubleAtTheDoor(new ConnectedClients<>(1), _ -> {
            throw new OutOfMemoryError("for this test");
        });
        Handler handler = handler(services(), clients, Limits.defaults());
        try (RunningServer running = RunningServer.start(
                        listener -> new AcceptLoop(listener, new ThreadPerClient(), handler));
                Visitor bob = new Visitor(running, "Bob", new Lines(100))) {
            bob.hearsTheEnd();
            assertThat(clients.count()).as("clients that are in").isZero();
        }
    }

    private static Services services() {
        return new Services(new MemoryAccounts(new Pbkdf2(1)), new TokenSessions(), new ChatLobby(1),
                new Sentences(Locale.ENGLISH), new Story(Locale.ENGLISH));
    }

    @Test
    void clients_for_whom_there_is_no_thread_are_told_that_the_server_is_full_and_the_next_one_is_served()
            throws Exception {
        Handler handler = handler(services(), new ConnectedClients<>(8), Limits.defaults());
        try (RunningServer running = RunningServer.start(
                        listener -> new AcceptLoop(listener, new OutOfThreads(3), handler));
                Visitor silent = new Visitor(running, "Silent", new LengthPrefixed(100))) {
            for (Framing framing : List.of(new LengthPrefixed(100_000), new Lines(100_000))) {
                try (Visitor bob = new Visitor(running, "Bob", framing)) {
                    bob.asks(new Request.Ping()); // is answered at once, though the first has not said a byte
                    assertThat(bob.hears(Reply.Refused.class).code()).isEqualTo(Code.SERVER_FULL);
                    bob.hearsTheEnd();
                }
            }
            try (Visitor cem = new Visitor(running, "Cem", new Lines(100_000))) {
                cem.asks(new Request.Ping());
                cem.hears(Reply.Pong.class);
            }
            assertThat(silent.line().hearsLine()).as("what is said to a client that has not shown its framing")
                    .contains("SERVER_FULL");
        }
    }

    /** Has no thread for the first tasks, as when the operating system has none left. */
    private static final class OutOfThreads implements Executor {
        private int left; // of the first tasks; the accepting thread's own

        OutOfThreads(int first) {
            left = first;
        }

        @Override
        public void execute(Runnable task) {
            if (left > 0) {
                left--;
                throw new OutOfMemoryError("unable to create native thread, for this test");
            }
            new ThreadPerClient().execute(task);
        }
    }
}
