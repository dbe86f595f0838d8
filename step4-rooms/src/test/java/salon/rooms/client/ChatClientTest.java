package salon.rooms.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.protocol.Code;
import salon.protocol.Envelope;
import salon.protocol.Event.UserJoined;
import salon.protocol.Framing;
import salon.protocol.LengthPrefixed;
import salon.protocol.Lines;
import salon.protocol.Message;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.Pong;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.Ping;

@Timeout(120)
class ChatClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pong PONG = new Pong(Instant.EPOCH);

    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private final Ear ear = new Ear() {
        @Override
        public void hears(Envelope envelope) {
            heard.add(envelope.message());
        }

        @Override
        public void ended() {
            ended.countDown();
        }
    };

    private ChatClient client(ScriptServer server, Framing framing) throws IOException {
        return new ChatClient(server.connect(), framing, PATIENCE, ear);
    }

    private ChatClient client(ScriptServer server) throws IOException {
        return client(server, new Lines(ChatClient.MAX_FRAME));
    }

    private static CompletableFuture<Message> asks(ChatClient client, Request request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return client.ask(request);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void a_request_gets_its_reply_in_either_framing() throws Exception {
        for (Framing framing : List.of(new Lines(1024), new LengthPrefixed(1024))) {
            try (ScriptServer server = new ScriptServer((side, request) -> side.replies(request, PONG));
                    ChatClient client = client(server, framing)) {
                assertThat(client.ask(new Ping())).as("the reply to a ping").isEqualTo(PONG);
            }
        }
    }

    @Test
    void replies_that_come_in_another_order_find_who_asked() throws Exception {
        List<Envelope> waiting = new ArrayList<>();
        try (ScriptServer server = new ScriptServer((side, request) -> {
                    waiting.add(request);
                    if (waiting.size() == 2) {
                        waiting.reversed().forEach(one -> side.replies(one, answer(one)));
                    }
                });
                ChatClient client = client(server)) {
            CompletableFuture<Message> tech = asks(client, new JoinRoom("t", "tech"));
            CompletableFuture<Message> random = asks(client, new JoinRoom("t", "random"));
            assertThat(tech.get()).as("the reply to joining tech").isEqualTo(joined("tech"));
            assertThat(random.get()).as("the reply to joining random").isEqualTo(joined("random"));
        }
    }

    private static Message answer(Envelope request) {
        return request.message() instanceof JoinRoom join ? joined(join.roomId()) : PONG;
    }

    private static JoinSuccess joined(String room) {
        return new JoinSuccess(room, room, List.of("ada"));
    }

    @Test
    void events_and_replies_are_heard_in_the_order_in_which_they_came() throws Exception {
        UserJoined before = new UserJoined("bob", "tech");
        UserJoined after = new UserJoined("eve", "tech");
        try (ScriptServer server = new ScriptServer((side, request) -> {
                    side.sends(Envelope.of(before));
                    side.replies(request, joined("tech"));
                    side.sends(Envelope.of(after));
                });
                ChatClient client = client(server)) {
            client.ask(new JoinRoom("t", "tech"));
            List<Message> order = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                order.add(heard.poll(10, TimeUnit.SECONDS));
            }
            assertThat(order).containsExactly(before, joined("tech"), after);
        }
    }

    @Test
    void every_open_question_fails_when_the_server_has_gone() throws Exception {
        List<Envelope> waiting = new ArrayList<>();
        try (ScriptServer server = new ScriptServer((side, request) -> {
                    waiting.add(request);
                    if (waiting.size() == 2) {
                        side.closes();
                    }
                });
                ChatClient client = client(server)) {
            CompletableFuture<Message> one = asks(client, new Ping());
            CompletableFuture<Message> other = asks(client, new Ping());
            assertThatThrownBy(one::get).as("the first question").hasCauseInstanceOf(ServerGone.class);
            assertThatThrownBy(other::get).as("the second question").hasCauseInstanceOf(ServerGone.class);
            assertThatThrownBy(() -> client.ask(new Ping()))
                    .as("a question after the end")
                    .isInstanceOf(ServerGone.class);
            assertThat(ended.await(10, TimeUnit.SECONDS)).as("whether the ear was told of the end").isTrue();
        }
    }

    @Test
    void a_server_that_is_full_has_the_last_word() throws Exception {
        Refused full = new Refused(Refused.Kind.ERROR, Code.SERVER_FULL, "The server is full.");
        try (ScriptServer server = new ScriptServer((side, _) -> {
                    side.sends(Envelope.of(full));
                    side.closes();
                });
                ChatClient client = client(server)) {
            assertThatThrownBy(() -> client.ask(new Ping()))
                    .isInstanceOfSatisfying(ServerGone.class, gone ->
                            assertThat(gone.lastWord()).as("the server's last word").isEqualTo(Optional.of(full)));
        }
    }

    @Test
    void a_reply_that_does_not_come_costs_only_its_own_request() throws Exception {
        BiConsumer<ScriptServer.Side, Envelope> deafToRooms = (side, request) -> {
            if (request.message() instanceof Ping) {
                side.replies(request, PONG);
            }
        };
        try (ScriptServer server = new ScriptServer(deafToRooms); ChatClient client = client(server)) {
            assertThatThrownBy(() -> client.ask(new JoinRoom("t", "tech"), Duration.ofMillis(1)))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(client.ask(new Ping())).isEqualTo(PONG);
        }
    }

    @Test
    @SuppressWarnings("try") // closed twice, the first time in the middle of things
    void closing_frees_who_waits() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptServer server = new ScriptServer((_, _) -> asked.countDown()); ChatClient client = client(server)) {
            CompletableFuture<Message> reply = asks(client, new Ping());
            assertThat(asked.await(10, TimeUnit.SECONDS)).as("whether the request arrived").isTrue();
            client.close();
            assertThatThrownBy(reply::get).hasCauseInstanceOf(ServerGone.class);
        }
    }
}
