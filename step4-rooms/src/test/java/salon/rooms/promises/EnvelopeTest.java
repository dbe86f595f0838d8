package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.protocol.Code;
import salon.protocol.Envelope;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.rooms.Settings;

/** What a frame may be, and what is said to one that may not. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class EnvelopeTest {
    private ChatScript chat;

    @BeforeEach
    void open() throws Exception {
        chat = ChatScript.with(Settings.local());
    }

    @AfterEach
    void close() throws Exception {
        chat.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_message_is_invalid_data_and_costs_nothing_else(Wire wire) throws Exception {
        Guest ada = chat.guest("ada", wire);
        for (String frame : List.of("hello", "7", "[]", "null", "{}", "{\"type\":7}", "{\"type\":null}",
                "{\"type\":\"DANCE\"}", "{\"type\":\"ping\"}",
                "{'type':'PING'}", "{\"type\":\"PING\",}", "{\"type\":\"PING\"} {}",
                "{\"type\":\"PING\"} // why", "{\"type\":\"PING\",\"at\":NaN}", "{type:\"PING\"}", "[".repeat(60_000),
                "{\"type\":\"PING\",\"payload\":[]}",
                "{\"type\":\"LOGIN\",\"payload\":{\"username\":\"\\ud800abc\",\"password\":\"open sesame\"}}",
                "{\"type\":\"PING\",\"payload\":\"none\"}")) {
            ada.sends(frame);
            isInvalid(ada.hearsNext(), frame);
            ada.pings();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_are_not_utf_8_are_invalid_data(Wire wire) throws Exception {
        Guest ada = chat.guest("ada", wire);
        ada.sends("{\"type\":\"PING\",\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        isInvalid(ada.hearsNext(), "Latin-1");
        ada.pings();
    }

    @ParameterizedTest
    @EnumSource(names = "LENGTH_PREFIXED")
    void a_length_of_0_is_invalid_data(Wire wire) throws Exception {
        Guest ada = chat.guest("ada", wire);
        ada.sends("");
        isInvalid(ada.hearsNext(), "a length of 0");
        ada.pings();
    }

    @ParameterizedTest
    @EnumSource(names = "LINES")
    void empty_lines_are_skipped_and_a_return_at_the_end_is_dropped(Wire wire) throws Exception {
        Guest ada = chat.guest("ada", wire);
        ada.sends("\r\n\n\n{\"type\":\"PING\"}\r");
        assertThat(ada.hearsNext().message()).isInstanceOf(Reply.Pong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTER_SUCCESS", "LOGIN_SUCCESS", "LOGOUT_SUCCESS", "PONG", "MESSAGE", "USER_JOINED",
        "USER_LEFT", "SERVER_BROADCAST", "ERROR", "ROOMS_LIST", "JOIN_SUCCESS"})
    void what_only_a_server_says_is_invalid_data(String type) throws Exception {
        Guest ada = chat.guest("ada");
        ada.sends("""
                {"type":"%s","id":"7","payload":{"user_id":"u","message":"m","session_token":"t","username":"ada", \
                "timestamp":"2026-11-22T10:09:00Z","room_id":"tech","seq":1,"error":"e","code":"INVALID_DATA", \
                "rooms":[],"room_name":"Tech","members":[]}}""".formatted(type));
        Envelope answer = ada.hearsNext();
        isInvalid(answer, type);
        assertThat(answer.id()).isEqualTo(Optional.of(new JsonPrimitive("7")));
        ada.pings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"7\"", "7", "0", "-7", "12345678901234567890123456789"})
    void an_id_comes_back_as_it_was(String id) throws Exception {
        comesBack(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "家", "🎉"})
    void an_id_has_up_to_64_characters_of_any_script(String character) throws Exception {
        comesBack("\"" + character.repeat(64) + "\"");
        isNoId("\"" + character.repeat(65) + "\"");
    }

    private void comesBack(String id) throws Exception {
        Guest ada = chat.guest("ada");
        ada.sends("{\"type\":\"PING\",\"id\":%s}".formatted(id));
        Envelope answer = ada.hearsNext();
        assertThat(answer.message()).isInstanceOf(Reply.Pong.class);
        assertThat(answer.id()).isEqualTo(Optional.of(JsonParser.parseString(id)));
        ada.sends("{\"type\":\"LOGOUT\",\"id\":%s}".formatted(id));
        assertThat(ada.hearsNext().id()).as("the id of a refusal").isEqualTo(Optional.of(JsonParser.parseString(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1.5", "1.0", "1e3", "{}", "[7]", "\"\\ud800\""})
    void what_is_neither_text_nor_an_integer_is_no_id(String id) throws Exception {
        isNoId(id);
    }

    private void isNoId(String id) throws Exception {
        Guest ada = chat.guest("ada");
        ada.sends("{\"type\":\"PING\",\"id\":%s}".formatted(id));
        Envelope answer = ada.hearsNext();
        isInvalid(answer, "an id of " + id);
        assertThat(answer.id()).isEmpty();
        ada.pings();
    }

    @ParameterizedTest
    @EnumSource
    void a_request_without_an_id_gets_a_reply_without_one(Wire wire) throws Exception {
        Guest ada = chat.guest("ada", wire);
        ada.sends("{\"type\":\"PING\",\"timestamp\":false,\"mood\":\"fine\"}");
        Envelope answer = ada.hearsNext();
        assertThat(answer.message()).isInstanceOf(Reply.Pong.class);
        assertThat(answer.id()).isEmpty();
    }

    private static void isInvalid(Envelope answer, String what) {
        assertThat(answer.message()).as("the answer to %.80s", what).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(Code.INVALID_DATA);
            assertThat(refused.kind()).isEqualTo(Refused.Kind.ERROR);
        });
    }
}
