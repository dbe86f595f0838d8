package salon.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.utf8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.testing.Doing;
import salon.testing.Interrupted;
import salon.testing.RunningServer;
import salon.testing.StagedSocket;
import salon.testing.Task;
import salon.testing.Witness;

/** What every handler that answers PING promises, whoever wrote it, to clients in either framing. */
@Task("2.5")
@TestMethodOrder(OrderAnnotation.class) // one that waits in vain is the last that a grader runs
public abstract class PingPongContract {
    private static final int MAX_FRAME = 200;
    private static final String PING = "{\"type\":\"PING\"}";

    private final Sentences sentences = new Sentences(Locale.FRENCH);
    private final Witness witness = new Witness();
    private RunningServer server;

    /** The handler to be tested. */
    protected abstract Handler handler(int maxFrame, Sentences sentences);

    @BeforeEach
    void start() throws IOException {
        Handler handler = handler(MAX_FRAME, sentences);
        Handler watched = client -> witness.sees(() -> handler.serve(client));
        server = RunningServer.start(witness, listener -> new AcceptLoop(listener, Runnable::run, watched));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String ping(Object id) {
        return "{\"type\":\"PING\",\"id\":" + id + "}";
    }

    /** The client hears a refusal with this code and id, and a sentence in the server's language. */
    private void isRefused(JsonClient client, Code code, String id) throws IOException {
        JsonObject reply = client.hears("ERROR", id);
        JsonObject payload = payload(reply);
        assertThat(payload.get("code")).as("the code of %s", reply).isEqualTo(new JsonPrimitive(code.name()));
        List<JsonElement> french = Arrays.stream(Fault.values()).filter(fault -> fault.code() == code)
                .<JsonElement>map(fault -> new JsonPrimitive(sentences.of(fault))).toList();
        assertThat(payload.get("error"))
                .as("the sentence for a person in %s, in the language that the handler was given", reply).isIn(french);
    }

    private static JsonObject payload(JsonObject reply) {
        assertThat(reply.get("payload")).as("the payload of %s", reply).isInstanceOf(JsonObject.class);
        return reply.getAsJsonObject("payload");
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void ping_is_answered_with_pong_and_the_time(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)) {
            Instant before = Instant.now();
            ada.says(PING);
            JsonObject pong = ada.as("PING is answered with PONG at once").hears("PONG", "");
            JsonElement timestamp = payload(pong).get("timestamp");
            assertThat(timestamp).as("the timestamp in the payload of %s", pong).isNotNull();
            assertThat(Instant.parse(timestamp.getAsString())).as("the timestamp in the payload of %s", pong)
                    .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_has_the_id_of_its_request(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a reply has the id of its request, as it came")) {
            for (String id : List.of("\"7\"", "7", "-1", "\"\"", "12345678901234567890")) {
                ada.says(ping(id));
                ada.hears("PONG", id);
            }
            ada.says(PING);
            ada.hears("PONG", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_thousand_requests_sent_before_the_first_reply_is_read_are_answered_in_order(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("requests that come together are all answered, and in their order")) {
            ada.says(IntStream.range(0, 1000).mapToObj(PingPongContract::ping).toArray(String[]::new));
            for (int id = 0; id < 1000; id++) {
                ada.hears("PONG", Integer.toString(id));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_arrives_in_pieces_is_answered_once(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a request that arrives in pieces is answered, and once")) {
            for (byte piece : ada.framed(ping(1), ping(2))) {
                ada.sends(bytes(piece));
            }
            ada.hears("PONG", "1");
            ada.hears("PONG", "2");
            ada.endsSending();
            ada.hearsTheEnd();
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource
    void a_mistake_costs_only_its_own_request(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a mistake is answered with a refusal, and the conversation goes on")) {
            ada.says("hello", "{\"id\":1}", "{\"type\":\"DANCE\",\"id\":\"2\"}", "{\"type\":\"PING\",\"id\":3.5}",
                    "{\"type\":\"PING\",\"id\":4,\"payload\":[]}", "{\"type\":\"LIST_ROOMS\",\"id\":5}", "[]", ping(6));
            isRefused(ada, Code.INVALID_DATA, "");
            isRefused(ada, Code.INVALID_DATA, "1");
            isRefused(ada, Code.INVALID_DATA, "\"2\"");
            isRefused(ada, Code.INVALID_DATA, "");
            isRefused(ada, Code.INVALID_DATA, "4");
            isRefused(ada, Code.INVALID_DATA, "5");
            isRefused(ada, Code.INVALID_DATA, "");
            ada.hears("PONG", "6");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_servers_own_message_from_a_client_is_refused(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a server's own message from a client is refused, and the conversation goes on")) {
            ada.says("{\"type\":\"LOGOUT_SUCCESS\",\"id\":1}", ping(2));
            isRefused(ada, Code.INVALID_DATA, "1");
            ada.hears("PONG", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_are_not_utf8_are_refused_and_the_conversation_goes_on(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("bytes that are not UTF-8 are refused, and the conversation goes on")) {
            ada.sends(wire == Wire.LINES ? bytes('"', 0xFF, '"', '\n') : bytes(0, 0, 0, 3, '"', 0xFF, '"'));
            isRefused(ada, Code.INVALID_DATA, "");
            ada.says(PING);
            ada.hears("PONG", "");
        }
    }

    @Test
    void a_length_of_0_is_refused_and_the_conversation_goes_on() throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", Wire.LENGTH_PREFIXED)
                .as("a length of 0 is refused, and the conversation goes on")) {
            ada.sends(joined(bytes(0, 0, 0, 0), ada.framed(ping(1))));
            isRefused(ada, Code.INVALID_DATA, "");
            ada.hears("PONG", "1");
        }
    }

    @Test
    void a_person_may_press_enter_as_often_as_they_like() throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", Wire.LINES).as("empty lines are skipped")) {
            ada.sends(utf8("\n\r\n" + PING + "\r\n\n"));
            ada.hears("PONG", "");
            ada.endsSending();
            ada.hearsTheEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_of_the_limit_is_answered(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a frame of as many bytes as the limit is answered")) {
            ada.says(PING + " ".repeat(MAX_FRAME - PING.length()));
            ada.hears("PONG", "");
        }
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource
    void a_frame_past_the_limit_is_refused_and_the_connection_closed(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a frame past the limit is refused, and the connection closed")) {
            ada.says(ping(1), PING + " ".repeat(MAX_FRAME + 1 - PING.length()), ping(2));
            ada.hears("PONG", "1");
            isRefused(ada, Code.FRAME_TOO_LARGE, "");
            ada.hearsTheEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_refusal_arrives_although_the_client_went_on_sending(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("the last words arrive although the client still sends")) {
            String much = "x".repeat(1 << 20); // more than the buffers of both sides hold
            assertThat(Doing.start(() -> isSent(ada, much)).result("Ada can send on after her mistake"))
                    .as("Ada can send on after her mistake")
                    .withFailMessage("The connection was reset, as it is by who closes with bytes unread; and a reset "
                            + "may overtake the last words.").isTrue();
            isRefused(ada, Code.FRAME_TOO_LARGE, "");
            ada.hearsTheEnd();
        }
    }

    private static boolean isSent(JsonClient client, String json) throws IOException {
        try {
            client.says(json);
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    @Test
    void a_line_is_refused_as_soon_as_it_is_too_long() throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", Wire.LINES)
                .as("a line is refused as soon as it is too long, though its end never comes")) {
            ada.sends(utf8("x".repeat(MAX_FRAME + 2))); // its end never comes
            isRefused(ada, Code.FRAME_TOO_LARGE, "");
        }
    }

    @Test
    void a_length_is_refused_before_what_follows_it() throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", Wire.LENGTH_PREFIXED)
                .as("a length is refused before what follows it comes")) {
            ada.says(PING);
            ada.sends(bytes(0xFF, 0xFF, 0xFF, 0xFF));
            ada.hears("PONG", "");
            isRefused(ada, Code.FRAME_TOO_LARGE, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_has_finished_sending_gets_every_reply(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a client that has finished sending gets every reply")) {
            ada.says(ping(1), "oops", ping(2));
            ada.endsSending();
            ada.hears("PONG", "1");
            isRefused(ada, Code.INVALID_DATA, "");
            ada.hears("PONG", "2");
            ada.hearsTheEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_that_is_cut_off_is_dropped_without_a_word(Wire wire) throws Exception {
        try (JsonClient ada = JsonClient.connect(server, "Ada", wire)
                .as("a frame that is cut off is dropped without a word")) {
            byte[] second = ada.framed(ping(2));
            ada.sends(joined(ada.framed(ping(1)), Arrays.copyOf(second, second.length - 1)));
            ada.endsSending();
            ada.hears("PONG", "1");
            ada.hearsTheEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_client_is_answered_in_its_own_framing(Wire wire) throws Exception {
        Wire other = wire == Wire.LINES ? Wire.LENGTH_PREFIXED : Wire.LINES;
        for (Wire one : List.of(wire, other, wire)) {
            try (JsonClient client = JsonClient.connect(server, one.name(), one)) {
                client.says(ping(1));
                client.as("each client is answered in its own framing").hears("PONG", "1");
            }
        }
    }

    @Test
    void one_clients_replies_never_go_to_another() {
        Handler handler = handler(MAX_FRAME, sentences);
        ByteArrayOutputStream ada = new ByteArrayOutputStream();
        ByteArrayOutputStream bob = new ByteArrayOutputStream();
        serve(handler, new Interrupted(utf8(ping(1) + "\n"),
                () -> serve(handler, new ByteArrayInputStream(utf8(ping(2) + "\n")), bob)), ada);
        assertThat(bob.toString(UTF_8)).as("Bob's replies, while Ada is being served")
                .startsWith("{").containsOnlyOnce("PONG").contains("\"id\":2");
        assertThat(ada.toString(UTF_8))
                .as("Ada's replies, when Bob was served meanwhile: what do you keep in a field that all clients share?")
                .startsWith("{").containsOnlyOnce("PONG").contains("\"id\":1");
    }

    private static void serve(Handler handler, InputStream in, OutputStream out) {
        try {
            Doing.start(() -> {
                handler.serve(new StagedSocket(in, out));
                return true;
            }).result("one handler serves two clients at once");
        } catch (Exception e) {
            throw new AssertionError("a client was not served", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_that_breaks_off_makes_room_for_the_next(Wire wire) throws Exception {
        JsonClient ada = JsonClient.connect(server, "Ada", wire);
        ada.says(PING);
        ada.hears("PONG", "");
        ada.breaksOff();
        try (JsonClient bob = JsonClient.connect(server, "Bob", wire)) {
            bob.says(PING);
            bob.as("the next is served when one has broken off").hears("PONG", "");
        }
    }
}
