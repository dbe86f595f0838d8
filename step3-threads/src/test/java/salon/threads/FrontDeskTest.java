package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.echo.AcceptLoop;
import salon.protocol.Sentences;
import salon.testing.Doing;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;

@Timeout(120)
class FrontDeskTest {
    private static final String PING = "{\"type\":\"PING\",\"id\":7}\n";

    private final Clients<Client> clients = new ConnectedClients<>(3);
    private final ScriptedHash hash = new ScriptedHash();
    private final FrontDesk desk = new FrontDesk(clients, new MemoryAccounts(hash), new Sentences(Locale.ENGLISH));

    private RunningServer start(ThreadModel threads) throws IOException {
        return RunningServer.start(listener -> new AcceptLoop(listener, threads.executor(5, 10), desk));
    }

    private static void isServed(ScriptClient client) throws IOException {
        client.sends(PING);
        assertThat(client.hearsLine()).contains("\"type\":\"PONG\"", "\"id\":7");
    }

    private static String register(String username, String password) {
        return "{\"type\":\"REGISTER\",\"payload\":{\"username\":\"%s\",\"password\":\"%s\"}}\n"
                .formatted(username, password);
    }

    private static void leaves(ScriptClient client) throws IOException {
        client.endsSending();
        client.hearsTheEnd();
    }

    @ParameterizedTest
    @EnumSource
    void several_clients_are_served_at_once(ThreadModel threads) throws Exception {
        try (RunningServer server = start(threads);
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob");
                ScriptClient cara = server.connect("Cara")) {
            for (ScriptClient client : List.of(ada, bob, cara, bob, ada)) {
                isServed(client);
            }
            leaves(ada);
            leaves(bob);
            leaves(cara);
            assertThat(clients.awaitNone(Duration.ofSeconds(Doing.SECONDS))).as("nobody is in").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_past_the_limit_is_told_so_and_the_others_go_on(ThreadModel threads) throws Exception {
        try (RunningServer server = start(threads)) {
            List<ScriptClient> inside = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                inside.add(server.connect("client " + i));
                isServed(inside.getLast());
            }
            try (ScriptClient fourth = server.connect("the fourth")) {
                assertThat(fourth.hearsLine()).contains("\"type\":\"ERROR\"", "SERVER_FULL");
                fourth.hearsTheEnd();
            }
            for (ScriptClient client : inside) {
                isServed(client);
                leaves(client);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_name_can_be_registered_once(ThreadModel threads) throws Exception {
        try (RunningServer server = start(threads);
                ScriptClient ada = server.connect("Ada");
                ScriptClient eve = server.connect("Eve")) {
            ada.sends(register("ada", "secret"));
            assertThat(ada.hearsLine()).contains("REGISTER_SUCCESS", "user_id");
            eve.sends(register("ADA", "stolen"));
            assertThat(eve.hearsLine()).contains("REGISTER_ERROR", "USERNAME_EXISTS");
            eve.sends(register("a", "secret"));
            assertThat(eve.hearsLine()).contains("REGISTER_ERROR", "INVALID_DATA");
            isServed(eve);
        }
    }

    @Test
    void when_too_many_passwords_are_waiting_the_server_says_that_it_is_busy() throws Exception {
        try (RunningServer server = start(ThreadModel.VIRTUAL); ScriptClient ada = server.connect("Ada")) {
            ada.sends(register("ada", ScriptedHash.BUSY));
            assertThat(ada.hearsLine()).contains("\"type\":\"ERROR\"", "SERVER_BUSY");
            isServed(ada);
        }
    }

    @Test
    void a_client_beyond_the_pools_size_waits_until_another_leaves() throws Exception {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        try (WorkerPool pool = new WorkerPool("Worker", 1, 10);
                RunningServer server = RunningServer.start(
                        listener -> new AcceptLoop(listener, new WaitAnnouncer(pool, waiting::add), desk));
                ScriptClient ada = server.connect("Ada")) {
            isServed(ada);
            try (ScriptClient bob = server.connect("Bob")) {
                bob.sends(PING);
                assertThat(waiting.poll(Doing.SECONDS, TimeUnit.SECONDS)).as("who waits").hasToString(
                        "Client-127.0.0.1:" + bob.socket().getLocalPort());
                isServed(ada);
                assertThat(bob.socket().getInputStream().available()).as("bytes for Bob while Ada is there").isZero();
                leaves(ada);
                assertThat(bob.hearsLine()).contains("PONG");
            }
        }
    }
}
