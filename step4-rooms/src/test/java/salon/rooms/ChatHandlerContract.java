package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.rooms.Mailbox.noId;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.protocol.Code;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Fault;
import salon.protocol.Framing;
import salon.protocol.LengthPrefixed;
import salon.protocol.Lines;
import salon.protocol.Message;
import salon.protocol.Patience;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;
import salon.testing.Doing;
import salon.testing.Progress;
import salon.testing.Rest;
import salon.testing.RunningServer;
import salon.testing.Task;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.Watchdog;
import salon.threads.WorkerPool;

/** What every handler of the chat promises, whoever wrote it, over real sockets. */
@Task("4.5")
public abstract class ChatHandlerContract {
    private static final int MAX_FRAME = 65_536;
    private static final int MUCH = 800_000; // more than the sockets' buffers hold
    private static final Framing LINES = new Lines(MAX_FRAME);
    private static final Framing LENGTH_PREFIXED = new LengthPrefixed(MAX_FRAME);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(2); // longer than a busy machine keeps a client waiting for its core

    private final Mailbox ada = new Mailbox("Ada");
    private final Lobby lobby = new ChatLobby(1);
    private final Sessions sessions = new TokenSessions();
    private Accounts accounts = new MemoryAccounts(new Pbkdf2(1));
    private Clients<Client> clients = new ConnectedClients<>(8);
    private volatile @Nullable Thread serving; // who came last

    /** The handler to be tested. */
    protected abstract Handler handler(Services services, Clients<Client> clients, Limits limits);

    /** What keeps clients to the limits' patience, in this test as in the server. */
    private Watchdog watchdog = new Watchdog(clients, Long.MAX_VALUE);

    @AfterEach
    void stopWatching() {
        watchdog.close();
    }

    @BeforeEach
    void open() throws Exception {
        lobby.create("tech", "Tech", "");
        lobby.join(ada, "Ada", "tech", noId());
        ada.hears("JOIN_SUCCESS tech [Ada]");
    }

    private RunningServer server(int threads, int outbox, Duration idleTimeout) throws IOException {
        Services services = new Services(
                accounts, sessions, lobby, new Sentences(Locale.ENGLISH), new Story(Locale.ENGLISH));
        Handler handler = handler(services, clients, Limits.defaults().withOutbox(outbox).withRate(0)
                .withPatience(new Patience(idleTimeout, LONG, idleTimeout)));
        watchdog = Watchdog.start(clients);
        Handler watched = socket -> {
            serving = Thread.currentThread();
            socket.setSendBufferSize(8192);
            handler.serve(socket);
        };
        Executor executor = new WorkerPool("Worker", threads, 8);
        return RunningServer.start(listener -> new AcceptLoop(listener, executor, watched));
    }

    /** One way in which a visit comes to its end. */
    @FunctionalInterface
    private interface Ending {
        void comes(Visitor bob, String token) throws Exception;
    }

    private void nothingIsLeftAfter(Ending ending) throws Exception {
        nothingIsLeftAfter(ending, LINES, 1024, LONG);
    }

    private void nothingIsLeftAfter(Ending ending, Framing framing, int outbox, Duration idleTimeout) throws Exception {
        try (RunningServer server = server(1, outbox, idleTimeout);
                Visitor bob = new Visitor(server, "Bob", framing)) {
            String token = bob.enters("tech");
            ada.hears("USER_JOINED Bob");
            assertThat(clients.count()).as("how many clients are in while Bob is there").isEqualTo(1);
            ending.comes(bob, token);
            try (Visitor cem = new Visitor(server, "Cem", framing)) {
                cem.asks(new Request.Ping());
                cem.hears(Reply.Pong.class); // by the one thread there is: Bob's visit is over
                ada.hearsAfterMessages("USER_LEFT Bob");
                assertThat(clients.count()).as("how many clients are in when Bob has gone and Cem has come")
                        .isEqualTo(1);
                assertThat(sessions.count()).as("sessions when Bob is gone").isZero();
            }
            assertThat(ada.letters().stream().filter(letter -> letter.envelope().message() instanceof UserLeft))
                    .as("how often Ada heard that Bob left").hasSize(1);
        }
    }

    private void everyoneIsCountedOut() throws Exception {
        assertThat(Progress.until(millis -> clients.awaitNone(Duration.ofMillis(millis))))
                .as("everyone who has gone is counted out").isTrue();
    }

    @Test
    void after_a_goodbye() throws Exception {
        nothingIsLeftAfter((bob, token) -> {
            bob.asks(new Request.Logout(token));
            bob.hears(Reply.LogoutSuccess.class);
            bob.hearsTheEnd();
        });
    }

    @Test
    void after_the_client_has_finished_sending_and_got_every_reply() throws Exception {
        nothingIsLeftAfter((bob, token) -> {
            for (int i = 0; i < 20; i++) {
                bob.asks(new Request.Ping());
            }
            bob.asks(new Request.SendMessage(token, "that was it"));
            bob.line().endsSending();
            for (int i = 0; i < 20; i++) {
                bob.hears(Reply.Pong.class);
            }
            bob.hears(MessageSent.class);
            bob.hearsTheEnd();
        });
    }

    @Test
    void after_the_client_has_finished_sending_and_heard_all_that_was_said_before() throws Exception {
        Framing large = new Lines(2 * MUCH);
        nothingIsLeftAfter((bob, _) -> {
            lobby.say(ada, "x".repeat(MUCH), noId()); // which will not go out before Bob reads
            bob.line().endsSending();
            Rest.of(Objects.requireNonNull(serving)); // it waits for that, or is done
            assertThat(bob.hears(MessageSent.class).message()).as("what was said").hasSize(MUCH);
            bob.hearsTheEnd();
        }, large, 1024, LONG);
    }

    @Test
    void after_the_client_has_closed_without_a_word() throws Exception {
        nothingIsLeftAfter((bob, _) -> bob.close());
    }

    @Test
    void after_a_line_that_was_cut_off() throws Exception {
        nothingIsLeftAfter((bob, token) -> {
            bob.line().sends("{\"type\":\"SEND_MESSAGE\",\"payload\":{\"session_token\":\"" + token);
            bob.line().endsSending();
            bob.hearsTheEnd();
        });
    }

    @Test
    void after_a_length_without_all_its_bytes() throws Exception {
        Ending cutOff = (bob, _) -> {
            bob.line().sends(new byte[] {0, 0, 0, 9, '{'});
            bob.line().endsSending();
            bob.hearsTheEnd();
        };
        nothingIsLeftAfter(cutOff, LENGTH_PREFIXED, 1024, LONG);
    }

    @Test
    void after_a_frame_that_is_too_large() throws Exception {
        nothingIsLeftAfter((bob, _) -> {
            bob.line().sends("x".repeat(MAX_FRAME + 1));
            assertThat(bob.hears(Reply.Refused.class).code()).as("the refusal's code").isEqualTo(Code.FRAME_TOO_LARGE);
            bob.hearsTheEnd();
        });
    }

    @Test
    void after_a_reset() throws Exception {
        nothingIsLeftAfter((bob, _) -> bob.line().breaksOff());
    }

    @Test
    void after_the_server_has_hung_up_on_an_idle_client() throws Exception {
        nothingIsLeftAfter((bob, _) -> {
            clients.everyone().forEach(client -> client.hangUp(new ServerBroadcast("goodbye", Message.now())));
            bob.hears(ServerBroadcast.class);
            bob.hearsTheEnd();
        });
    }

    @Test
    void after_silence_for_the_idle_timeout() throws Exception {
        nothingIsLeftAfter((bob, _) -> bob.hearsTheEnd(), LINES, 1024, SHORT);
    }

    @Test
    void after_a_member_did_not_read_and_its_outbox_overflowed() throws Exception {
        String text = "x".repeat(4096);
        Ending overflow = (_, _) -> Doing.start(() -> {
            while (lobby.rooms().getFirst().membersCount() > 1) {
                lobby.say(ada, text, noId());
            }
            return true;
        }).result("Ada speaks on until Bob, who does not read, has been let go");
        nothingIsLeftAfter(overflow, LINES, 4, LONG);
    }

    @Test
    void after_a_client_asked_and_asked_and_never_read_the_replies() throws Exception {
        String ping = "{\"type\":\"PING\",\"id\":\"" + "🎉".repeat(64) + "\"}\n"; // its reply is as long
        Ending flood = (bob, _) -> Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    bob.line().sends(ping.repeat(1_000));
                }
            } catch (IOException e) {
                // The server has let Bob go: what the test waits for.
            }
        });
        nothingIsLeftAfter(flood, LINES, 8, SHORT);
    }

    @Test
    void after_the_server_has_cut_the_client_off_the_moment_it_entered() throws Exception {
        clients = new TroubleAtTheDoor(clients, Client::abort);
        try (RunningServer server = server(1, 1024, LONG);
                Visitor bob = new Visitor(server, "Bob", LINES)) {
            bob.hearsTheEnd();
            everyoneIsCountedOut();
        }
    }

    @Test
    void a_client_past_the_limit_is_told_so_in_its_own_framing_and_let_go() throws Exception {
        clients = new ConnectedClients<>(1);
        try (RunningServer server = server(3, 1024, LONG);
                Visitor bob = new Visitor(server, "Bob", LINES)) {
            bob.enters("tech"); // and has the one place, before anybody else comes
            try (Visitor shy = new Visitor(server, "Dan, who says nothing,", LINES)) {
                for (Framing framing : List.of(LINES, LENGTH_PREFIXED)) {
                    try (Visitor cem = new Visitor(server, "Cem", framing)) {
                        cem.asks(new Request.Ping());
                        isTurnedAway(cem);
                    }
                }
                isTurnedAway(shy);
            }
            bob.asks(new Request.Ping());
            bob.hears(Reply.Pong.class);
            assertThat(clients.count()).as("how many clients are in, of whom one may be").isEqualTo(1);
            ada.hears("USER_JOINED Bob").hearsNothingMore();
        }
    }

    private static void isTurnedAway(Visitor visitor) throws Exception {
        assertThat(visitor.hears(Reply.Refused.class).code()).as("the refusal's code").isEqualTo(Code.SERVER_FULL);
        visitor.hearsTheEnd();
    }

    @Test
    void two_clients_at_once_are_served_and_seen_off_apart() throws Exception {
        try (RunningServer server = server(2, 1024, LONG);
                Visitor bob = new Visitor(server, "Bob", LINES)) {
            bob.enters("tech"); // and is served, before Cem comes
            try (Visitor cem = new Visitor(server, "Cem", LINES)) {
                String cems = cem.enters("tech");
                bob.hears(UserJoined.class);
                bob.line().endsSending();
                assertThat(cem.hears(UserLeft.class).username()).as("who left").isEqualTo("Bob");
                cem.asks(new Request.SendMessage(cems, "still here"));
                assertThat(cem.hears(MessageSent.class).username()).as("who speaks when Bob has gone").isEqualTo("Cem");
                cem.line().endsSending();
                cem.hearsTheEnd();
                everyoneIsCountedOut();
            }
        }
    }

    @Test
    void a_bug_in_a_service_costs_one_request_and_tells_nothing_of_the_inside() throws Exception {
        accounts = new BrokenAccounts();
        try (RunningServer server = server(1, 1024, LONG);
                Visitor bob = new Visitor(server, "Bob", LINES)) {
            bob.asks(new Request.Register("Bob", "secret", Optional.empty()));
            assertThat(bob.hears(Reply.Refused.class)).as("the reply to a request that met a bug")
                    .isEqualTo(new Sentences(Locale.ENGLISH).refusal(Fault.SERVER_FAILED));
            bob.asks(new Request.Ping());
            bob.hears(Reply.Pong.class);
        }
    }

    @Test
    void a_client_that_is_not_silent_for_long_may_stay() throws Exception {
        try (RunningServer server = server(1, 1024, SHORT);
                Visitor bob = new Visitor(server, "Bob", LINES)) {
            long end = System.nanoTime() + SHORT.multipliedBy(2).toNanos();
            while (System.nanoTime() < end) {
                bob.asks(new Request.Ping());
                bob.hears(Reply.Pong.class);
            }
        }
    }

    private static final class BrokenAccounts implements Accounts {
        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            throw new IllegalStateException("a bug, for this test");
        }

        @Override
        public Optional<Account> login(String username, String password) {
            throw new IllegalStateException("a bug, for this test");
        }
    }
}
