package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RoomInfo;

/** The words of the wire, spelled out: other programs depend on every letter. */
class VocabularyTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:09:00.123Z");

    /** A message with its type and payload on the wire. */
    record Word(Message message, String type, String payload) {}

    static List<Word> words() {
        return List.of(
                new Word(new Request.Register("ada", "pass", Optional.of("a@b")), "REGISTER",
                        "{'username':'ada','password':'pass','email':'a@b'}"),
                new Word(new Request.Register("ada", "pass", Optional.empty()), "REGISTER",
                        "{'username':'ada','password':'pass'}"),
                new Word(new Request.Login("ada", "pass"), "LOGIN", "{'username':'ada','password':'pass'}"),
                new Word(new Request.Ping(), "PING", "{}"),
                new Word(new Request.ListRooms("t"), "LIST_ROOMS", "{'session_token':'t'}"),
                new Word(new Request.CreateRoom("t", "r", Optional.of("R"), Optional.of("d")), "CREATE_ROOM",
                        "{'session_token':'t','room_id':'r','name':'R','description':'d'}"),
                new Word(new Request.CreateRoom("t", "r", Optional.empty(), Optional.empty()), "CREATE_ROOM",
                        "{'session_token':'t','room_id':'r'}"),
                new Word(new Request.JoinRoom("t", "r"), "JOIN_ROOM", "{'session_token':'t','room_id':'r'}"),
                new Word(new Request.LeaveRoom("t"), "LEAVE_ROOM", "{'session_token':'t'}"),
                new Word(new Request.SendMessage("t", "hello"), "SEND_MESSAGE",
                        "{'session_token':'t','message':'hello'}"),
                new Word(new Request.Logout("t"), "LOGOUT", "{'session_token':'t'}"),
                new Word(new Reply.RegisterSuccess("u", "welcome"), "REGISTER_SUCCESS",
                        "{'user_id':'u','message':'welcome'}"),
                new Word(new Reply.LoginSuccess("u", "t", "ada"), "LOGIN_SUCCESS",
                        "{'user_id':'u','session_token':'t','username':'ada'}"),
                new Word(new Reply.RoomsList(List.of(new RoomInfo("r", "R", "d", 2))), "ROOMS_LIST",
                        "{'rooms':[{'id':'r','name':'R','description':'d','members_count':2}]}"),
                new Word(new Reply.CreateSuccess("r", "R"), "CREATE_SUCCESS", "{'room_id':'r','room_name':'R'}"),
                new Word(new Reply.JoinSuccess("r", "R", List.of("ada", "bob")), "JOIN_SUCCESS",
                        "{'room_id':'r','room_name':'R','members':['ada','bob']}"),
                new Word(new Reply.LeaveSuccess("r"), "LEAVE_SUCCESS", "{'room_id':'r'}"),
                new Word(new Reply.Pong(AT), "PONG", "{'timestamp':'2026-11-22T10:09:00.123Z'}"),
                new Word(new Reply.LogoutSuccess(), "LOGOUT_SUCCESS", "{}"),
                new Word(new Refused(Refused.Kind.ERROR, Code.NOT_IN_ROOM, "no"), "ERROR",
                        "{'error':'no','code':'NOT_IN_ROOM'}"),
                new Word(new Refused(Refused.Kind.JOIN_ERROR, Code.ROOM_NOT_FOUND, "no"), "JOIN_ERROR",
                        "{'error':'no','code':'ROOM_NOT_FOUND'}"),
                new Word(new Event.MessageSent("ada", "hello", "r", 1L << 40, AT), "MESSAGE",
                        "{'username':'ada','message':'hello','room_id':'r','seq':1099511627776,"
                                + "'timestamp':'2026-11-22T10:09:00.123Z'}"),
                new Word(new Event.UserJoined("ada", "r"), "USER_JOINED", "{'username':'ada','room_id':'r'}"),
                new Word(new Event.UserLeft("ada", "r"), "USER_LEFT", "{'username':'ada','room_id':'r'}"),
                new Word(new Event.ServerBroadcast("bye", AT), "SERVER_BROADCAST",
                        "{'message':'bye','timestamp':'2026-11-22T10:09:00.123Z','target':'all'}"));
    }

    private static JsonObject json(String withSingleQuotes) {
        return JsonParser.parseString(withSingleQuotes.replace('\'', '"')).getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_message_is_written_and_read_as_the_protocol_spells_it(Word word) throws Exception {
        assertThat(Vocabulary.type(word.message())).isEqualTo(word.type());
        assertThat(Vocabulary.payload(word.message())).isEqualTo(json(word.payload()));
        assertThat(Vocabulary.read(word.type(), json(word.payload()))).isEqualTo(word.message());
    }

    @Test
    void no_message_is_forgotten_above() {
        Set<Class<?>> spelled = words().stream().map(word -> word.message().getClass()).collect(Collectors.toSet());
        assertThat(spelled).isEqualTo(records(Message.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::records)
                : Stream.of(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "REGISTER", "LOGIN", "PING", "LIST_ROOMS", "CREATE_ROOM", "JOIN_ROOM", "LEAVE_ROOM", "SEND_MESSAGE", "LOGOUT",
    })
    void no_request_is_refused_for_what_it_carries(String type) throws Exception {
        assertThat(Vocabulary.read(type, new JsonObject())).isInstanceOf(Request.class);
        JsonObject wrong = json("{'username':1,'email':2,'session_token':[],'room_id':{},'name':true,'message':1.5}");
        assertThat(Vocabulary.read(type, wrong)).isInstanceOf(Request.class);
    }

    @Test
    void what_may_be_left_out_may_be_null_and_must_else_be_text() throws Exception {
        assertThat(Vocabulary.read("REGISTER", json("{'username':'ada','password':'pass','email':null}")))
                .isEqualTo(new Request.Register("ada", "pass", Optional.empty()));
        assertThat(Vocabulary.read("REGISTER", json("{'username':'ada','password':'pass','email':7}")))
                .isEqualTo(new Request.Register("ada", "pass", Optional.of(Request.NOT_TEXT)));
        assertThat(Vocabulary.read("CREATE_ROOM",
                json("{'session_token':'t','room_id':'r','name':null,'description':[]}")))
                .isEqualTo(new Request.CreateRoom("t", "r", Optional.empty(), Optional.of(Request.NOT_TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PONG", "ERROR", "MESSAGE", "ROOMS_LIST", "JOIN_SUCCESS", "SERVER_BROADCAST"})
    void a_servers_message_without_what_it_must_carry_is_refused(String type) {
        assertThat(refusal(type, "{}").fault()).isEqualTo(Fault.BAD_PAYLOAD);
        String wrong = "{'timestamp':'noon','code':'OOPS','seq':'x','rooms':[1],'members':{}}";
        assertThat(refusal(type, wrong).fault()).isEqualTo(Fault.BAD_PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ping", "PING ", "Refused", "ERROR_", "REGISTER_ERROR_ERROR"})
    void a_word_that_is_not_known_is_refused(String type) {
        assertThat(refusal(type, "{}").fault()).isEqualTo(Fault.BAD_TYPE);
    }

    private static ProtocolException refusal(String type, String payload) {
        ProtocolException refusal = catchThrowableOfType(
                ProtocolException.class, () -> Vocabulary.read(type, json(payload)));
        assertThat(refusal).as("reading %s %s should be refused", type, payload).isNotNull();
        return refusal;
    }
}
