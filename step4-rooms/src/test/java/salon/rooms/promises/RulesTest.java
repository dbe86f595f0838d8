package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Code.INVALID_DATA;
import static salon.protocol.Code.USERNAME_EXISTS;
import static salon.protocol.Reply.Refused.Kind.CREATE_ERROR;
import static salon.protocol.Reply.Refused.Kind.ERROR;
import static salon.protocol.Reply.Refused.Kind.JOIN_ERROR;
import static salon.protocol.Reply.Refused.Kind.LOGIN_ERROR;
import static salon.protocol.Reply.Refused.Kind.REGISTER_ERROR;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.Login;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;
import salon.rooms.Settings;

/** The rules for what people type, at their limits. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RulesTest {
    private ChatScript chat;
    private Guest ada;
    private int users;
    private int rooms;

    @BeforeAll
    void open() throws Exception {
        chat = ChatScript.with(Settings.local());
        ada = chat.memberOf("tech", "ada");
    }

    @AfterAll
    void close() throws Exception {
        chat.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a2345678901234567890", "A_b-9", "123", "émile", "ame\u0301lie", "Ωmega", "Юрий",
        "中文字", "أحمد", "𝒳𝒴𝒵", "𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓"})
    void a_username_is_3_to_20_letters_digits_underscores_or_hyphens_of_any_script(String name) throws Exception {
        ada.hasReply(Reply.RegisterSuccess.class, new Register(name, ChatScript.PASSWORD, Optional.empty()));
        Guest guest = chat.guest(name);
        guest.logsIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "a23456789012345678901", "with blank", "a.b", "a\nb\nc", "a\u001b[31m",
        "abc\u202e", "abc\u0000", "abc😀", "@ada"})
    void nothing_else_is_a_username(String name) throws Exception {
        ada.isRefused(new Register(name, ChatScript.PASSWORD, Optional.empty()), REGISTER_ERROR, INVALID_DATA);
        chat.guest("stranger").isRefused(new Login(name, ChatScript.PASSWORD), LOGIN_ERROR, INVALID_DATA);
    }

    private static String register(String name, String password, String more) {
        return "{\"type\":\"REGISTER\",\"payload\":{\"username\":\"%s\",\"password\":%s%s}}"
                .formatted(name, password, more);
    }

    private void isRefused(Reply.Refused.Kind kind) throws Exception {
        assertThat(ada.hearsNext().message())
                .isInstanceOfSatisfying(Reply.Refused.class, refused ->
                        assertThat(refused).extracting("kind", "code")
                                .containsExactly(kind, INVALID_DATA));
    }

    @ParameterizedTest
    @CsvSource({"straße, STRASSE", "Élodie, e\u0301LODIE", "ﬁlip, FILIP", "Σίσυφος, ΣΊΣΥΦΟΣ", "ＡＢＣＤ, abcd"})
    void two_names_that_fold_to_the_same_are_one(String name, String same) throws Exception {
        ada.hasReply(Reply.RegisterSuccess.class, new Register(name, ChatScript.PASSWORD, Optional.empty()));
        ada.isRefused(new Register(same, ChatScript.PASSWORD, Optional.empty()), REGISTER_ERROR, USERNAME_EXISTS);
        Reply.LoginSuccess login = chat.guest(same)
                .hasReply(Reply.LoginSuccess.class, new Login(same, ChatScript.PASSWORD));
        assertThat(login.username()).as("the name as it was registered").isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 128})
    void a_password_has_4_to_128_characters(int length) throws Exception {
        ada.hasReply(Reply.RegisterSuccess.class, new Register(newName(), "🔑".repeat(length), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"abc\"", "null", "12345", "[\"open sesame\"]"})
    void nothing_else_is_a_password(String password) throws Exception {
        ada.sends(register(newName(), password, ""));
        isRefused(REGISTER_ERROR);
    }

    @Test
    void a_password_of_129_characters_is_too_long() throws Exception {
        ada.isRefused(new Register(newName(), "x".repeat(129), Optional.empty()), REGISTER_ERROR, INVALID_DATA);
    }

    @Test
    void an_email_is_optional_has_an_at_inside_and_254_characters_at_most() throws Exception {
        String longest = "a@" + "b".repeat(252);
        for (String email : new String[] {"", ",\"email\":null", ",\"email\":\"a@b\"",
            ",\"email\":\"" + longest + "\""}) {
            ada.sends(register(newName(), "\"open sesame\"", email));
            assertThat(ada.hearsNext().message()).as("the answer to %s", email)
                    .isInstanceOf(Reply.RegisterSuccess.class);
        }
        for (String email : new String[] {"\"\"", "\"ada\"", "\"@b\"", "\"a@\"", "7", "{}", "\"a@b\\u0007\"",
            "\"" + longest + "b\""}) {
            ada.sends(register(newName(), "\"open sesame\"", ",\"email\":" + email));
            isRefused(REGISTER_ERROR);
        }
    }

    private String newName() {
        return "user" + ++users;
    }

    @Test
    void a_message_has_1_to_4096_characters_of_any_script() throws Exception {
        ada.says("!");
        ada.says("🎉".repeat(4_096));
        ada.says("two\nlines\tand more");
        ada.isRefused(new SendMessage(ada.token(), "x".repeat(4_097)), ERROR, INVALID_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003", "bell\u0007", "red\u001b[31m", "nul\u0000", "return\r",
        "c1\u0085"})
    void a_message_is_not_blank_and_has_no_control_characters(String text) throws Exception {
        ada.isRefused(new SendMessage(ada.token(), text), ERROR, INVALID_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Attic", "the attic", "attic\n", "grenier-é", "a_b",
        "a2345678901234567890123456789012x"})
    void a_room_id_is_1_to_32_small_letters_digits_and_hyphens(String bad) throws Exception {
        ada.isRefused(create(bad, Optional.empty(), Optional.empty()), CREATE_ERROR, INVALID_DATA);
        ada.isRefused(new JoinRoom(ada.token(), bad), JOIN_ERROR, INVALID_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "a2345678901234567890123456789012"})
    void such_a_room_can_be_created(String good) throws Exception {
        ada.hasReply(Reply.CreateSuccess.class, create(good, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_room_name_has_at_most_64_characters_a_description_256_and_neither_has_control_characters() throws Exception {
        Optional<String> name = Optional.of("é".repeat(64));
        Optional<String> description = Optional.of("🏠".repeat(256));
        ada.hasReply(Reply.CreateSuccess.class, create("room" + ++rooms, name, description));
        ada.hasReply(Reply.CreateSuccess.class, create("room" + ++rooms, Optional.of(""), Optional.of("")));
        for (String bad : new String[] {"x".repeat(65), "tab\t", "line\n", "red\u001b[31m"}) {
            ada.isRefused(create("room" + ++rooms, Optional.of(bad), description), CREATE_ERROR, INVALID_DATA);
        }
        for (String bad : new String[] {"x".repeat(257), "tab\t", "line\n"}) {
            ada.isRefused(create("room" + ++rooms, name, Optional.of(bad)), CREATE_ERROR, INVALID_DATA);
        }
    }

    private Request create(String room, Optional<String> name, Optional<String> description) {
        return new CreateRoom(ada.token(), room, name, description);
    }
}
