package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.text;
import static salon.protocol.Bytes.utf8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.testing.Escaped;
import salon.testing.Task;

/** What every {@link Codec} promises, whoever wrote it. */
@Task("2.4")
public abstract class JsonCodecContract {
    /** The codec to be tested. */
    protected abstract Codec codec();

    private Envelope decode(String json) {
        return decode(codec(), utf8(json));
    }

    private static Envelope decode(Codec codec, byte[] frame) {
        try {
            return codec.decode(frame);
        } catch (ProtocolException e) {
            throw new AssertionError("%s should be read, and was refused (%s)".formatted(Escaped.of(frame), e.fault()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("%s should be read, and there was a %s".formatted(Escaped.of(frame), e), e);
        }
    }

    private ProtocolException refuses(Fault fault, byte[] frame) {
        return refuses(codec(), fault, frame);
    }

    private static ProtocolException refuses(Codec codec, Fault fault, byte[] frame) {
        String should = "%s should be refused (%s)".formatted(Escaped.of(frame), fault);
        try {
            throw new AssertionError("%s, and was read as %s".formatted(should, codec.decode(frame)));
        } catch (ProtocolException e) {
            assertThat(e.fault()).withFailMessage("%s, and was for another fault (%s)", should, e.fault())
                    .isEqualTo(fault);
            return e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("%s, and there was a %s: a caller expects ProtocolException, and nothing else"
                    .formatted(should, e), e);
        }
    }

    private JsonObject encode(Envelope envelope) {
        return JsonParser.parseString(text(codec().encode(envelope))).getAsJsonObject();
    }

    // What is read

    @Test
    void a_request_is_read_with_its_id_and_its_fields() {
        assertThat(decode("""
                {"type": "JOIN_ROOM", "id": "7", "payload": {"session_token": "t", "room_id": "tech"},
                 "timestamp": "x"}"""))
                .as("a request with all that it may have")
                .isEqualTo(new Envelope(new Request.JoinRoom("t", "tech"), Optional.of(new JsonPrimitive("7"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"PING\"}",
        "{\"type\":\"PING\",\"payload\":{}}",
        "{\"type\":\"PING\",\"payload\":null}",
        " \t{ \"payload\" : { \"more\" : [ 1.5e3, true, null ] } , \"type\" : \"PING\" } ",
        "{\"type\":\"PING\",\"timestamp\":false,\"colour\":{\"of\":[\"the\",{\"sky\":0.25}]},\"Type\":\"LOGIN\"}",
        "{\"type\":\"\\u0050ING\"}",
    })
    void what_is_left_out_or_not_known_does_not_matter(String json) {
        assertThat(decode(json)).as("what %s is read as", json).isEqualTo(Envelope.of(new Request.Ping()));
    }

    @Test
    void every_script_and_every_escape_is_read() {
        String message = "é 你好 👋 \\u00e9\\n\\\"\\\\\\/\\ud83d\\udc4b";
        String json = "{\"type\":\"SEND_MESSAGE\",\"payload\":{\"session_token\":\"t\",\"message\":\"%s\"}}";
        assertThat(decode(json.formatted(message)).message()).as("letters of every script, and every escape")
                .isEqualTo(new Request.SendMessage("t", "é 你好 👋 é\n\"\\/👋"));
    }

    // UTF-8

    static List<byte[]> notUtf8() {
        return List.of(
                bytes(0xFF), // never in UTF-8
                bytes(0x80), // the middle of a character without its beginning
                bytes(0xE2, 0x82), // a beginning without its end
                bytes(0xC0, 0x80), // zero in two bytes
                bytes(0xED, 0xA0, 0x80), // half of a surrogate pair
                bytes(0xF4, 0x90, 0x80, 0x80), // past the last code point
                bytes(0xE9)); // é in Latin-1
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytes_that_are_not_utf8_are_refused_and_not_replaced(byte[] bad) {
        refuses(Fault.NOT_UTF8, joined(utf8("{\"type\":\"PING\",\"note\":\""), bad, utf8("\"}")));
    }

    // JSON

    @ParameterizedTest
    @ValueSource(strings = {
        "{'type':'PING'}",
        "{type:\"PING\"}",
        "{\"type\":PING}",
        "{\"type\":\"PING\",}",
        "{,\"type\":\"PING\"}",
        "{\"type\":\"PING\" \"x\":1}",
        "{\"type\":\"PING\";\"x\":1}",
        "{\"type\"=\"PING\"}",
        "{\"type\"=>\"PING\"}",
        "{\"type\":\"PING\"} // a comment",
        "/* a comment */ {\"type\":\"PING\"}",
        "{\"type\":\"PING\"} # a comment",
        ")]}'\n{\"type\":\"PING\"}",
        "{\"type\":\"PING\"}}",
        "{\"type\":\"PING\"}]",
        "{\"type\":\"PING\"} x",
        "{\"type\":\"PING\"}{\"type\":\"PING\"}",
        "{\"type\":\"PING\"",
        "{\"type\":\"PING",
        "{\"type\":",
        "{\"type\"}",
        "{\"type\":\"PING\",\"x\":[1,]}",
        "{\"type\":\"PING\",\"x\":[1,,2]}",
        "{\"type\":\"PING\",\"x\":[1;2]}",
        "{\"type\":\"PING\",\"x\":[1}",
        "{\"type\":\"PING\",\"x\":}",
        "\uFEFF{\"type\":\"PING\"}",
        "{\"type\":\"PING\"}\uFEFF",
        "{\"type\":\"PING\"}\u0000",
        "\f{\"type\":\"PING\"}",
        "{\"type\":\"PING\"}\u2003",
        "{\f\"type\":\"PING\"}",
        "{\"type\":\u00A0\"PING\"}",
    })
    void what_other_readers_forgive_is_refused(String json) {
        refuses(Fault.NOT_JSON, utf8(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "NaN", "Infinity", "-Infinity", "01", "-01", "+1", ".5", "1.", "1e", "0x10", "1_000", "-",
        "TRUE", "Null", "tru", "undefined",
        "\"\\ud83d\"", "\"\\udc4b\\ud83d\"", "{\"\\udc4b\":1}",
        "\"\\x41\"", "\"\\'\"", "\"\\u12G4\"", "\"\\u+041\"", "\"\\u00\uFF14\uFF11\"", "\u0661", "1\u0661",
         "\"a\tb\"", "\"a\nb\"", "\"\\\n\"", "\"\u0000\"",
    })
    void a_value_that_json_does_not_have_is_refused(String value) {
        refuses(Fault.NOT_JSON, utf8("{\"type\":\"PING\",\"x\":" + value + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0", "-0", "-0.0", "0e0", "0E+1", "1e-400", "1e400", "1.5E3", "123456789012345678901234567890",
        "true", "null", "\"\"", "\"\u007F\u2028\uFFFF\uFEFF\"", "\"\\u0000\\uFFFE\\uD83D\\uDC4B\"",
        "[]", "[[]\t,\r\n{} ]", "{\"\":0}", "{\"a\\u0000\":0}", "{\"a\":1,\"a\":1}",
    })
    void every_value_that_json_has_is_read(String value) {
        assertThat(decode("{\"type\":\"PING\",\"x\":" + value + "}")).as("a PING, and a field to ignore")
                .isEqualTo(Envelope.of(new Request.Ping()));
    }

    @Test
    void of_fields_of_one_name_the_last_one_counts_however_it_is_spelled() {
        assertThat(decode("""
                {"type":"LOGOUT","id":1,"payload":{},"type":"LEAVE_ROOM","\\u0069d":2,
                 "payload":{"session_token":"s","session_token":"t"}}"""))
                .as("of fields of one name the last one counts")
                .isEqualTo(new Envelope(new Request.LeaveRoom("t"), Optional.of(new JsonPrimitive(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "[{\"type\":\"PING\"}]", "\"PING\"", "1", "true", "null", "PING"})
    void a_value_that_is_no_object_is_refused(String json) {
        refuses(Fault.NOT_JSON, utf8(json));
    }

    @Test
    void nesting_however_deep_costs_an_answer_and_not_the_stack() {
        String deep = "{\"type\":\"PING\",\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        Throwable thrown = catchThrowable(() -> codec().decode(utf8(deep)));
        if (thrown != null) { // both are right: to ignore the unknown field, and to refuse it
            assertThat(thrown).withFailMessage("decoding 30,000 nested arrays ended in a %s", thrown.getClass())
                    .isInstanceOf(ProtocolException.class);
        }
    }

    // The envelope

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"type\":null}", "{\"type\":1}", "{\"type\":true}", "{\"type\":[\"PING\"]}", "{\"type\":{}}",
        "{\"type\":\"\"}", "{\"type\":\"ping\"}", "{\"type\":\" PING\"}", "{\"type\":\"DANCE\"}",
    })
    void a_type_that_is_missing_no_string_or_unknown_is_refused(String json) {
        refuses(Fault.BAD_TYPE, utf8(json));
    }

    static List<String> goodIds() {
        return List.of("\"\"", "\"7\"", "\"é\"", "\"" + "x".repeat(64) + "\"", "\"" + "👋".repeat(64) + "\"",
                "0", "7", "-7", "9007199254740993", "123456789012345678901234567890");
    }

    @ParameterizedTest
    @MethodSource("goodIds")
    void an_id_is_handed_back_as_it_came(String id) {
        Envelope request = decode("{\"type\":\"PING\",\"id\":" + id + "}");
        assertThat(request.id()).as("the id of a request with id %s", id).isPresent();
        String reply = text(codec().encode(new Envelope(new Reply.LogoutSuccess(), request.id())));
        assertThat(JsonParser.parseString(reply).getAsJsonObject().get("id")).as("the id on the reply").hasToString(id);
    }

    static List<String> badIds() {
        return List.of("\"" + "x".repeat(65) + "\"", "1.5", "1.0", "1e2", "true", "false", "null", "{}", "[7]");
    }

    @ParameterizedTest
    @MethodSource("badIds")
    void any_other_id_is_refused(String id) {
        ProtocolException refusal = refuses(Fault.BAD_ID, utf8("{\"type\":\"PING\",\"id\":" + id + "}"));
        assertThat(refusal.id()).as("the id of a request whose id is no id").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"{}\"", "[]", "[{}]", "true", "false"})
    void a_payload_that_is_no_object_is_refused(String payload) {
        refuses(Fault.BAD_PAYLOAD, utf8("{\"type\":\"PING\",\"payload\":" + payload + "}"));
    }

    @Test
    void a_refusal_knows_the_id_where_it_could_be_read() {
        assertThat(refuses(Fault.BAD_TYPE, utf8("{\"type\":\"DANCE\",\"id\":\"7\"}")).id())
                .as("the id of a request of unknown type").contains(new JsonPrimitive("7"));
        assertThat(refuses(Fault.BAD_TYPE, utf8("{\"id\":8}")).id().map(JsonPrimitive::toString))
                .as("the id of a request without a type").contains("8");
        assertThat(refuses(Fault.BAD_PAYLOAD, utf8("{\"type\":\"PING\",\"payload\":[],\"id\":\"9\"}")).id())
                .as("the id of a request with a bad payload").contains(new JsonPrimitive("9"));
        assertThat(refuses(Fault.NOT_JSON, utf8("{\"id\":9")).id()).as("the id in what is no JSON").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\":1,\"password\":true}", "{\"username\":null,\"password\":[\"x\"]}",
        "{\"username\":{},\"password\":1.5}"})
    void a_field_that_is_missing_or_no_text_is_read_as_no_text(String payload) {
        assertThat(decode("{\"type\":\"LOGIN\",\"payload\":" + payload + "}").message())
                .as("a request is not refused for its fields: whoever serves it decides in what order it looks at them")
                .isEqualTo(new Request.Login(Request.NOT_TEXT, Request.NOT_TEXT));
    }

    // What is written

    @Test
    void what_is_written_is_an_envelope_in_one_line() {
        Event spoken = new Event.MessageSent("ada", "one\ntwo\u2028\"three\" é 👋", "tech", 3, Instant.EPOCH);
        byte[] frame = codec().encode(Envelope.of(spoken));
        assertThat(frame).as("a frame has no line break, whatever the message has").doesNotContain('\n', '\r');
        JsonObject json = JsonParser.parseString(text(frame)).getAsJsonObject();
        assertThat(json.get("type")).as("the type").isEqualTo(new JsonPrimitive("MESSAGE"));
        assertThat(json.get("payload")).as("the payload, whatever letters it has")
                .isEqualTo(Vocabulary.payload(spoken));
        assertThat(json.has("id")).as("whether there is an id, where none was given").isFalse();
    }

    @Test
    void the_payload_is_an_object_even_if_it_is_empty() {
        assertThat(encode(Envelope.of(new Request.Ping())).get("payload")).as("the payload of what carries nothing")
                .isEqualTo(new JsonObject());
    }

    @Test
    void the_timestamp_is_the_instant_in_utc() {
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu")); // many a machine's clock shows UTC, and none there
        try {
            isInstantInUtc();
        } finally {
            TimeZone.setDefault(own);
        }
    }

    private void isInstantInUtc() {
        Instant before = Instant.now();
        JsonElement json = encode(Envelope.of(new Request.Ping())).get("timestamp");
        assertThat(json).as("the timestamp, which everything written carries").isInstanceOf(JsonPrimitive.class);
        String timestamp = json.getAsString();
        assertThat(timestamp).as("an ISO-8601 instant in UTC")
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(Instant.parse(timestamp)).as("the timestamp of a message written now")
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    }

    @Test
    void what_is_written_can_be_read() {
        for (Message message : List.of(
                new Request.Register("ada", "pässwörd", Optional.of("ada@example.org")),
                new Request.CreateRoom("t", "tech", Optional.empty(), Optional.of("")),
                new Reply.RoomsList(List.of(new Reply.RoomInfo("tech", "Tech", "", 2))),
                new Reply.Refused(Reply.Refused.Kind.JOIN_ERROR, Code.ROOM_NOT_FOUND, "There is no such room."),
                new Event.ServerBroadcast("The server is stopping.", Instant.EPOCH))) {
            Envelope sent = new Envelope(message, Optional.of(new JsonPrimitive("7")));
            assertThat(decode(codec(), codec().encode(sent))).as("what was written, and read again").isEqualTo(sent);
        }
    }

    @Test
    void nothing_of_one_message_shows_in_the_next() {
        Codec shared = codec();
        decode(shared, utf8("{\"type\":\"LEAVE_ROOM\",\"id\":\"7\",\"payload\":{\"session_token\":\"t\"}}"));
        assertThat(refuses(shared, Fault.NOT_JSON, utf8("oops")).id()).as("the id of what is no JSON, after a request")
                .isEmpty();
        assertThat(decode(shared, utf8("{\"type\":\"LEAVE_ROOM\"}"))).as("a request without id and fields, after one")
                .isEqualTo(Envelope.of(new Request.LeaveRoom(Request.NOT_TEXT)));
    }

    @Test
    void one_codec_serves_several_threads() throws Exception {
        Codec shared = codec();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(thread -> () -> {
                for (int i = 0; i < 250; i++) {
                    Envelope own = Envelope.of(new Request.SendMessage("t" + thread, ("é" + thread).repeat(i)));
                    if (!shared.decode(shared.encode(own)).equals(own)) {
                        return false;
                    }
                }
                return true;
            }).toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).as("whether each thread got its own messages back").isTrue();
            }
        }
    }
}
