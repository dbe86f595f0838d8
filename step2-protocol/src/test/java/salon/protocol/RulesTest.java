package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final String HALF_A_PAIR = "\ud83d";
    private static final String WAVE = "👋"; // one character, two chars of a String
    private static final String E_ACUTE_IN_TWO = "e\u0301";
    private static final String ALPHA_IN_FOUR = "\u03B1\u0313\u0301\u0345"; // the most parts that a character has

    private static void keeps(Request request) {
        assertThatCode(() -> Rules.check(request)).as("checking %s", request).doesNotThrowAnyException();
    }

    private static void breaks(Fault fault, Request request) {
        ProtocolException refusal = catchThrowableOfType(ProtocolException.class, () -> Rules.check(request));
        assertThat(refusal).as("checking %s should be refused", request).isNotNull();
        assertThat(refusal.fault()).as("the fault of %s", request).isEqualTo(fault);
        assertThat(refusal.fault().code()).isEqualTo(Code.INVALID_DATA);
    }

    private static Request named(String username) {
        return new Request.Register(username, "password", Optional.empty());
    }

    private static Request withPassword(String password) {
        return new Request.Register("ada", password, Optional.empty());
    }

    private static Request withEmail(String email) {
        return new Request.Register("ada", "password", Optional.of(email));
    }

    private static Request saying(String message) {
        return new Request.SendMessage("token", message);
    }

    private static Request joining(String roomId) {
        return new Request.JoinRoom("token", roomId);
    }

    private static Request creating(Optional<String> name, Optional<String> description) {
        return new Request.CreateRoom("token", "tech", name, description);
    }

    static List<String> usernames() {
        return List.of(
                "ada", "a".repeat(20), "a_1", "---", "007", "Zoé", "你好吗", "Ольга", "٣٤٥", "straße", "𠮷".repeat(20),
                E_ACUTE_IN_TWO.repeat(3), E_ACUTE_IN_TWO.repeat(20), "ﬁn", "ﬁ".repeat(10), ALPHA_IN_FOUR.repeat(20));
    }

    @ParameterizedTest
    @MethodSource("usernames")
    void a_username_has_3_to_20_letters_digits_underscores_or_hyphens_of_any_script(String username) {
        keeps(named(username));
        keeps(new Request.Login(username, "password"));
    }

    static List<String> noUsernames() {
        return List.of(
                "", "ad", "a".repeat(21), "𠮷".repeat(21), E_ACUTE_IN_TWO.repeat(2), E_ACUTE_IN_TWO.repeat(21),
                "ﬁ".repeat(11), "ada ", "a da", "ada!", "a.da", "ada\n", "ada\0", "a\u200Bda", "\u202Eada",
                "ada" + WAVE, "ada" + HALF_A_PAIR, Request.NOT_TEXT);
    }

    @ParameterizedTest
    @MethodSource("noUsernames")
    void anything_else_is_no_username(String username) {
        breaks(Fault.BAD_USERNAME, named(username));
        breaks(Fault.BAD_USERNAME, new Request.Login(username, "password"));
    }

    @Test
    void a_name_of_thousands_of_accents_costs_no_time() {
        // Composed, each would take a third of a second: an accent below goes before all those above.
        String name = "a" + "\u0301\u0327".repeat(16_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 1_000; i++) {
                breaks(Fault.BAD_USERNAME, named(name));
            }
        });
    }

    static List<String> passwords() {
        return List.of("1234", "x".repeat(128), "    ", "a b\tc\n", WAVE.repeat(4), WAVE.repeat(128));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void a_password_has_4_to_128_characters_of_any_kind(String password) {
        keeps(withPassword(password));
        keeps(new Request.Login("ada", password));
    }

    static List<String> noPasswords() {
        return List.of(
                "", "123", "x".repeat(129), WAVE.repeat(3), WAVE.repeat(129), "1234" + HALF_A_PAIR, Request.NOT_TEXT);
    }

    @ParameterizedTest
    @MethodSource("noPasswords")
    void anything_else_is_no_password(String password) {
        breaks(Fault.BAD_PASSWORD, withPassword(password));
        breaks(Fault.BAD_PASSWORD, new Request.Login("ada", password));
    }

    static List<String> emails() {
        return List.of("a@b", "ada@example.org", "zoé@exämple.fr", "a@" + "b".repeat(252));
    }

    @ParameterizedTest
    @MethodSource("emails")
    void an_email_address_has_an_at_sign_inside(String email) {
        keeps(withEmail(email));
    }

    static List<String> noEmails() {
        return List.of(
                "", "@", "ab", "abc", "@b", "a@", "@@", "a@" + "b".repeat(253), "a@b\n", "a\0@b", "a@b" + HALF_A_PAIR,
                Request.NOT_TEXT);
    }

    @ParameterizedTest
    @MethodSource("noEmails")
    void anything_else_is_no_email_address(String email) {
        breaks(Fault.BAD_EMAIL, withEmail(email));
    }

    static List<String> messages() {
        return List.of(
                "a", WAVE, "x".repeat(4096), WAVE.repeat(4096), " a ", "one\ntwo\tthree", "你好", "<b>&'\"\\", "\u200F");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_has_1_to_4096_characters(String message) {
        keeps(saying(message));
    }

    static List<String> noMessages() {
        return List.of(
                "", "x".repeat(4097), WAVE.repeat(4097), " ", "\n\t ", "\u2003\u3000", "a\r\n", "a\0", "\u001B[31mred",
                "a\u007F", "a\u0085", "a" + HALF_A_PAIR, "\udc4b\ud83d", Request.NOT_TEXT);
    }

    @ParameterizedTest
    @MethodSource("noMessages")
    void anything_else_is_no_message(String message) {
        breaks(Fault.BAD_MESSAGE, saying(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "0", "abcdefghijklmnopqrstuvwxyz-01234", "room-56789"})
    void a_room_id_has_1_to_32_of_a_to_z_digits_and_hyphens(String roomId) {
        keeps(joining(roomId));
        keeps(new Request.CreateRoom("token", roomId, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "abcdefghijklmnopqrstuvwxyz-012345", "Tech", "a_b", "a b", "é", "tech\n", "١", Request.NOT_TEXT,
    })
    void anything_else_is_no_room_id(String roomId) {
        breaks(Fault.BAD_ROOM_ID, joining(roomId));
        breaks(Fault.BAD_ROOM_ID, new Request.CreateRoom("token", roomId, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_room_has_a_name_of_at_most_64_characters_and_a_description_of_at_most_256() {
        keeps(creating(Optional.empty(), Optional.empty()));
        keeps(creating(Optional.of(""), Optional.of("")));
        keeps(creating(Optional.of(WAVE.repeat(64)), Optional.of(WAVE.repeat(256))));
        breaks(Fault.BAD_ROOM_TEXT, creating(Optional.of("x".repeat(65)), Optional.empty()));
        breaks(Fault.BAD_ROOM_TEXT, creating(Optional.empty(), Optional.of("x".repeat(257))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\tb", "a\u009Fb", "a" + HALF_A_PAIR, Request.NOT_TEXT})
    void a_rooms_name_and_description_have_no_control_characters(String text) {
        breaks(Fault.BAD_ROOM_TEXT, creating(Optional.of(text), Optional.empty()));
        breaks(Fault.BAD_ROOM_TEXT, creating(Optional.empty(), Optional.of(text)));
    }

    @Test
    void what_carries_nothing_but_a_token_breaks_no_rule() {
        for (Request request : List.of(new Request.Ping(), new Request.ListRooms(Request.NOT_TEXT),
                new Request.LeaveRoom(""), new Request.Logout("\0\0"))) {
            keeps(request);
        }
    }
}
