package salon.threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.protocol.Connection;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.RequestLoop;
import salon.protocol.Sentences;
import salon.testing.Doing;
import salon.testing.Progress;
import salon.testing.Rest;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;
import salon.testing.SourceOrder;
import salon.testing.Task;

/** What every {@link Shutdown} promises, whoever wrote it, over real sockets. */
@Task("3.6")
@TestMethodOrder(SourceOrder.class)
public abstract class OrderlyStopContract {
    /** So long that who waits for it is seen to stand still. */
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Message LAST_WORD = new Event.ServerBroadcast("We close.", Instant.EPOCH);
    private static final Sentences SENTENCES = new Sentences(Locale.ENGLISH);
    private static final String PING = "{\"type\":\"PING\"}\n";

    private final StagedClients clients = new StagedClients();
    private final FrontDesk desk = new FrontDesk(clients, new MemoryAccounts(new Pbkdf2(1)), SENTENCES);

    /** What stops the server, to be tested. */
    protected abstract Shutdown shutdown(ServerSocket listener, Clients<Client> clients, Message lastWord);

    private static RunningServer start(Executor executor, Handler handler) throws IOException {
        return RunningServer.start(listener -> new AcceptLoop(listener, executor, handler));
    }

    private Doing<Boolean> stopping(RunningServer server, Duration limit) throws Exception {
        Shutdown shutdown = shutdown(server.listener(), clients, LAST_WORD);
        return Doing.start(() -> shutdown.stop(limit)).underWay();
    }

    /** Connects, and is in: a reply has come. */
    private static ScriptClient inside(RunningServer server, String name) throws IOException {
        ScriptClient client = server.connect(name);
        client.sends(PING);
        assertThat(client.hearsLine()).as("what " + name + " hears first").contains("PONG");
        return client;
    }

    private static void hearsTheLastWord(ScriptClient client) throws IOException {
        client.as("every client hears the last word and then the end");
        assertThat(client.hearsLine()).as("what a client hears when the server stops")
                .contains("SERVER_BROADCAST", "We close.");
        client.hearsTheEnd();
        client.endsSending();
    }

    @ParameterizedTest
    @EnumSource(ThreadModel.class)
    void every_client_hears_the_last_word_and_then_the_end(ThreadModel threads) throws Exception {
        try (RunningServer server = start(threads.executor(3, 10), desk);
                ScriptClient ada = inside(server, "Ada");
                ScriptClient bob = inside(server, "Bob");
                ScriptClient cara = inside(server, "Cara")) {
            Doing<Boolean> stopping = stopping(server, LIMIT);
            for (ScriptClient client : new ScriptClient[] {ada, bob, cara}) {
                hearsTheLastWord(client);
            }
            assertThat(stopping.result("stopping ends when all have left"))
                    .as("stopping tells that all have left in time").isTrue();
            assertThat(clients.count()).as("clients that are still in").isZero();
            assertThat(server.ends()).as("the accept loop has ended").isTrue();
        }
    }

    @Test
    void nobody_can_connect_any_more() throws Exception {
        try (RunningServer server = start(new ThreadPerClient(), desk)) {
            int port = server.listener().getLocalPort();
            assertThat(stopping(server, LIMIT).result("stopping ends at once when nobody is there"))
                    .as("all have left in time, when nobody was there").isTrue();
            assertThat(server.ends()).as("the accept loop has ended").isTrue();
            assertThatExceptionOfType(ConnectException.class).as("what connecting to a stopped server throws")
                    .isThrownBy(() -> ScriptClient.connect("Ada", port));
        }
    }

    @Test
    void a_client_that_waited_for_a_thread_is_not_let_in_any_more() throws Exception {
        try (WorkerPool pool = new WorkerPool("Worker", 1, 10);
                RunningServer server = start(pool, desk);
                ScriptClient ada = inside(server, "Ada");
                ScriptClient bob = server.connect("Bob")) {
            bob.sends(PING);
            Progress.demand("a second client waits for the only thread", _ -> pool.waiting() == 1);
            Doing<Boolean> stopping = stopping(server, LIMIT);
            hearsTheLastWord(ada);
            assertThat(bob.hearsLine()).as("what a client hears whose turn comes when the server stops")
                    .doesNotContain("PONG");
            bob.hearsTheEnd();
            bob.endsSending();
            stopping.result("stopping ends when all have left");
            assertThat(clients.count()).as("clients that are in when stopping has ended").isZero();
        }
    }

    @Test
    void a_client_that_comes_in_while_the_others_are_told_is_told_too_or_not_let_in() throws Exception {
        CompletableFuture<Thread> bobs = new CompletableFuture<>();
        CountDownLatch door = new CountDownLatch(1);
        Handler slow = socket -> {
            bobs.complete(Thread.currentThread());
            awaitOpen(door); // as a thread may be held that is about to let a client in
            desk.serve(socket);
        };
        try (RunningServer server = start(new ThreadPerClient(), slow);
                ScriptClient bob = server.connect("Bob")) {
            bob.sends(PING);
            Progress.demand("a client is accepted", _ -> bobs.isDone());
            clients.onceAsked(() -> {
                door.countDown();
                Rest.of(bobs.join()); // it has answered, or waits to be let in
            });
            Doing<Boolean> stopping = stopping(server, LIMIT);
            door.countDown(); // nobody may have asked
            bob.as("a client that comes in while the others are told is told, too");
            if (bob.hearsLine().contains("PONG")) {
                assertThat(bob.hearsLine()).as("what a client hears that came in while the others were told").contains("We close.");
            }
            bob.endsSending();
            stopping.result("stopping ends when all have left");
        }
    }

    private static void awaitOpen(CountDownLatch door) {
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean refusesNewcomers(RunningServer server) throws IOException {
        try (ScriptClient _ = ScriptClient.connect("Late", server.listener().getLocalPort())) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    @Test
    void what_was_on_its_way_arrives_before_the_last_word() throws Exception {
        List<Letter> letters = IntStream.range(0, 20).mapToObj(i -> letter(i, 40_000)).toList();
        try (RunningServer server = start(new ThreadPerClient(), roomFor(letters.size() + 1));
                ScriptClient ada = inside(server, "Ada")) {
            letters.forEach(clients.everyone().getFirst()::offer);
            Doing<Boolean> stopping = stopping(server, LIMIT);
            Progress.demand("nobody can connect any more while those who are in are waited for",
                    _ -> refusesNewcomers(server));
            ada.as("what was on its way arrives before the last word");
            for (Letter letter : letters) {
                ada.hears(new String(letter.json(), UTF_8) + "\n");
            }
            hearsTheLastWord(ada);
            assertThat(stopping.result("stopping ends when all have left"))
                    .as("stopping tells that all have left in time").isTrue();
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_when_the_limit_has_passed() throws Exception {
        int room = 4;
        try (RunningServer server = start(new ThreadPerClient(), roomFor(room));
                ScriptClient ada = inside(server, "Ada")) {
            Client client = clients.everyone().getFirst();
            client.offer(letter(0, 800_000)); // more than the sockets' buffers hold: the writer is stuck with it
            Progress.demand("the first letter is on its way", _ -> available(ada) > 0);
            clients.putFirst(client);
            for (int i = 1; i <= room; i++) {
                assertThat(client.offer(letter(i, 10))).as("there is room behind the first letter").isTrue();
            }
            try (ScriptClient bob = inside(server, "Bob")) {
                Doing<Boolean> stopping = stopping(server, Duration.ofSeconds(2)); // in which a busy machine serves Bob
                bob.as("every client hears the last word and then the end, though another does not read");
                assertThat(bob.hearsLine()).as("what a client hears when the server stops").contains("We close.");
                bob.hearsTheEnd();
                bob.endsSending();
                assertThat(stopping.result("stopping ends soon after its limit"))
                        .as("stopping tells that all have left in time, though one has not").isFalse();
            }
            Progress.demand("the client that does not read is cut off, and its visit ends", _ -> clients.count() == 0);
        }
    }

    /** Like the front desk, with a small outbox and endless patience: only being cut off ends a visit here. */
    @SuppressWarnings("UnnecessaryMethodReference") // unlike the client, it never waits for room
    private Handler roomFor(int letters) {
        return socket -> {
            socket.setSendBufferSize(8192);
            Connection connection = Connection.accepted(socket, 65_536);
            Client client = new Client(connection, letters, Duration.ofMinutes(5));
            try (client) {
                clients.enter(client);
                new RequestLoop(connection, client::send, desk, SENTENCES).run();
            } finally {
                clients.leave(client);
            }
        };
    }

    private static Letter letter(int number, int length) {
        return new Letter(new Event.MessageSent("bob", "m".repeat(length), "tech", number, Instant.EPOCH));
    }

    private static int available(ScriptClient client) {
        try {
            return client.socket().getInputStream().available();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
