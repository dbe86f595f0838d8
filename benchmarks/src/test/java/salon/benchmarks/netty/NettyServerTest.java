package salon.benchmarks.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.rooms.client.MultiClients;
import salon.rooms.client.Phrasebook;
import salon.rooms.client.Plan;
import salon.testing.ScriptClient;

/** That what is measured beside our server is a server of the same protocol. */
@Timeout(120)
class NettyServerTest {
    /** Messages of 16 KB: more than the system's buffers take. */
    private static final int FAR_TOO_MANY = 10_000;

    private static NettyServer server;

    @BeforeAll
    static void start() throws IOException {
        server = NettyServer.start("127.0.0.1", 0, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    enum Framing {
        LINES {
            @Override
            void send(ScriptClient client, String... frames) throws IOException {
                client.sends(String.join("\n", frames) + "\n");
            }

            @Override
            String hear(ScriptClient client) throws IOException {
                return client.hearsLine();
            }
        },
        LENGTH_PREFIXED {
            @Override
            void send(ScriptClient client, String... frames) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (String frame : frames) {
                    byte[] json = frame.getBytes(UTF_8);
                    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(json.length).array());
                    bytes.writeBytes(json);
                }
                client.sends(bytes.toByteArray());
            }

            @Override
            String hear(ScriptClient client) throws IOException {
                return new String(client.hears(ByteBuffer.wrap(client.hears(Integer.BYTES)).getInt()), UTF_8);
            }
        };

        /** Sends frames in one write. */
        abstract void send(ScriptClient client, String... frames) throws IOException;

        abstract String hear(ScriptClient client) throws IOException;
    }

    private static String request(String type, int id, String payload) {
        return "{\"type\":\"%s\",\"id\":%d,\"payload\":{%s}}".formatted(type, id, payload.replace('\'', '"'));
    }

    private static String logIn(Framing framing, ScriptClient client, String name) throws IOException {
        String account = "'username':'%s','password':'a secret'".formatted(name);
        framing.send(client, request("REGISTER", 1, account), request("LOGIN", 2, account));
        assertThat(framing.hear(client)).startsWith("{\"type\":\"REGISTER_SUCCESS\",\"id\":1,");
        String reply = framing.hear(client);
        assertThat(reply).startsWith("{\"type\":\"LOGIN_SUCCESS\",\"id\":2,");
        return "'session_token':'" + reply.replaceAll(".*\"session_token\":\"([^\"]+)\".*", "$1") + "'";
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_visit_is_answered_in_the_order_of_its_requests(Framing framing) throws Exception {
        try (ScriptClient ada = ScriptClient.connect("Ada", server.port())) {
            String token = logIn(framing, ada, "ada_" + framing);
            framing.send(ada,
                    request("PING", 3, ""),
                    request("JOIN_ROOM", 4, token + ",'room_id':'tech'"),
                    request("PING", 5, ""),
                    request("SEND_MESSAGE", 6, token + ",'message':'hello'"),
                    "no JSON",
                    request("PING", 7, ""),
                    request("LEAVE_ROOM", 8, token),
                    request("LEAVE_ROOM", 9, token),
                    request("LOGOUT", 10, token));
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"PONG\",\"id\":3,");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"JOIN_SUCCESS\",\"id\":4,");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"PONG\",\"id\":5,");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"MESSAGE\",\"id\":6,").contains("\"hello\"");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"ERROR\",\"payload\"").contains("INVALID_DATA");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"PONG\",\"id\":7,");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"LEAVE_SUCCESS\",\"id\":8,");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"ERROR\",\"id\":9,").contains("NOT_IN_ROOM");
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"LOGOUT_SUCCESS\",\"id\":10,");
            ada.hearsTheEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_that_is_too_large_is_refused_and_ends_the_visit(Framing framing) throws Exception {
        try (ScriptClient ada = ScriptClient.connect("Ada", server.port())) {
            framing.send(ada, request("PING", 1, ""), " ".repeat(65_537));
            assertThat(framing.hear(ada)).startsWith("{\"type\":\"PONG\",\"id\":1,");
            assertThat(framing.hear(ada)).contains("FRAME_TOO_LARGE");
            ada.hearsTheEnd();
        }
    }

    @Test
    void a_client_that_has_finished_sending_gets_all_its_replies() throws Exception {
        try (ScriptClient ada = ScriptClient.connect("Ada", server.port())) {
            List<String> requests = new ArrayList<>();
            requests.add(request("REGISTER", 0, "'username':'patient','password':'a secret'"));
            for (int id = 1; id <= 20_000; id++) {
                requests.add(request("PING", id, ""));
            }
            Framing.LINES.send(ada, requests.toArray(String[]::new));
            ada.endsSending();
            BufferedReader replies = reader(ada);
            assertThat(replies.readLine()).contains("REGISTER_SUCCESS");
            for (int id = 1; id <= 20_000; id++) {
                assertThat(replies.readLine()).startsWith("{\"type\":\"PONG\",\"id\":" + id + ",");
            }
            assertThat(replies.readLine()).as("what comes after the last reply").isNull();
        }
    }

    @Test
    void a_client_that_finishes_while_its_password_is_hashed_gets_its_reply() throws Exception {
        try (NettyServer slow = NettyServer.start("127.0.0.1", 0, 20_000);
                ScriptClient ada = ScriptClient.connect("Ada", slow.port())) {
            Framing.LINES.send(ada, request("REGISTER", 1, "'username':'hasty','password':'a secret'"));
            ada.endsSending();
            assertThat(ada.hearsLine()).contains("REGISTER_SUCCESS");
            ada.hearsTheEnd();
        }
    }

    /** A script reads byte by byte: too slow for much. */
    private static BufferedReader reader(ScriptClient client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.socket().getInputStream(), UTF_8));
    }

    @Test
    void a_client_that_does_not_read_is_given_up_and_the_others_see_it_leave() throws Exception {
        try (ScriptClient sleeper = ScriptClient.connect("Sleeper", server.port());
                ScriptClient ada = ScriptClient.connect("Ada", server.port())) {
            String room = ",'room_id':'random'";
            String sleepers = logIn(Framing.LINES, sleeper, "sleeper");
            Framing.LINES.send(sleeper, request("JOIN_ROOM", 3, sleepers + room));
            Framing.LINES.hear(sleeper);
            String token = logIn(Framing.LINES, ada, "talker");
            Framing.LINES.send(ada, request("JOIN_ROOM", 3, token + room));
            BufferedReader heard = reader(ada);
            String line = heard.readLine();
            String message = request("SEND_MESSAGE", 4, token + ",'message':'" + "🎉".repeat(4_096) + "'");
            for (int sent = 0; sent < FAR_TOO_MANY && !line.contains("USER_LEFT"); sent++) {
                Framing.LINES.send(ada, message);
                line = heard.readLine();
            }
            assertThat(line).contains("USER_LEFT", "\"username\":\"sleeper\"");
        }
    }

    @Test
    void many_clients_in_a_room_hear_each_other_and_miss_nothing() throws Exception {
        Duration patience = Duration.ofSeconds(20);
        Plan plan = new Plan("127.0.0.1", server.port(), 20, "general", 5, patience, patience);
        List<String> lines = new CopyOnWriteArrayList<>();
        boolean complete = new MultiClients(plan, new Phrasebook(Locale.ENGLISH), lines::add).run();
        assertThat(complete).as("whether everyone heard everyone: %s", lines).isTrue();
    }

    @Test
    void a_stop_is_told_to_everyone() throws Exception {
        NettyServer stopping = NettyServer.start("127.0.0.1", 0, 1);
        Thread stop = Thread.ofPlatform().unstarted(stopping::close);
        try (ScriptClient ada = ScriptClient.connect("Ada", stopping.port())) {
            Framing.LINES.send(ada, request("PING", 1, ""));
            Framing.LINES.hear(ada);
            stop.start();
            assertThat(ada.hearsLine()).startsWith("{\"type\":\"SERVER_BROADCAST\"");
            ada.hearsTheEnd();
        }
        stop.join();
    }
}
