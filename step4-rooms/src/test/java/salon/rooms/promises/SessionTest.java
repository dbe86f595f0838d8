package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Code.INVALID_CREDENTIALS;
import static salon.protocol.Code.INVALID_SESSION;
import static salon.protocol.Reply.Refused.Kind.ERROR;
import static salon.protocol.Reply.Refused.Kind.LOGIN_ERROR;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Code;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.ListRooms;
import salon.protocol.Request.Login;
import salon.protocol.Request.Logout;
import salon.protocol.Request.SendMessage;
import salon.protocol.Sentences;
import salon.rooms.Settings;

/** A token is the connection's own and is looked at first of all; logging in tells nothing about who exists. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class SessionTest {
    /** Everything that needs a session, each with something else wrong in it, where it has anything else. */
    private static List<Request> everything(String token) {
        return List.of(
                new ListRooms(token),
                new CreateRoom(token, "NOT A ROOM", Optional.of("\0"), Optional.empty()),
                new JoinRoom(token, "no-such-room"),
                new LeaveRoom(token),
                new SendMessage(token, ""),
                new Logout(token));
    }

    @EveryWay
    void without_a_login_no_token_is_right(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            Guest eve = chat.guest("eve");
            for (String token : List.of("", "made up", ada.token(), Request.NOT_TEXT)) {
                for (Request request : everything(token)) {
                    eve.isRefused(request, ERROR, INVALID_SESSION);
                }
            }
        }
    }

    @EveryWay
    void another_ones_token_is_wrong_and_so_is_ones_own_of_another_connection(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            Guest eve = chat.member("eve");
            Guest adaAgain = chat.again("ada");
            for (Request request : everything(ada.token())) {
                eve.isRefused(request, ERROR, INVALID_SESSION);
                adaAgain.isRefused(request, ERROR, INVALID_SESSION);
            }
            ada.joins("tech"); // nobody has logged her out
        }
    }

    @Test
    void a_token_that_is_missing_or_of_another_type_is_wrong() throws Exception {
        try (ChatScript chat = ChatScript.with(Settings.local())) {
            Guest ada = chat.member("ada");
            for (String payload : List.of("", ",\"payload\":null", ",\"payload\":{}",
                    ",\"payload\":{\"session_token\":null,\"room_id\":7}",
                    ",\"payload\":{\"session_token\":7,\"room_id\":\"tech\"}",
                    ",\"payload\":{\"session_token\":true}",
                    ",\"payload\":{\"session_token\":[\"" + ada.token() + "\"]}",
                    ",\"payload\":{\"session_token\":{\"session_token\":\"" + ada.token() + "\"}}")) {
                ada.sends("{\"type\":\"JOIN_ROOM\"" + payload + "}");
                assertThat(ada.hearsNext().message()).as("the answer to a JOIN_ROOM with %s", payload)
                        .isInstanceOfSatisfying(Refused.class, refused -> {
                            assertThat(refused.code()).isEqualTo(INVALID_SESSION);
                            assertThat(refused.kind()).isEqualTo(ERROR);
                        });
            }
            ada.joins("tech");
        }
    }

    @EveryWay
    void a_token_ends_with_its_connection(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            String old = ada.token();
            ada.logsOut();
            ada.hearsTheEnd();
            Guest adaAgain = chat.again("ada");
            assertThat(adaAgain.token()).isNotEqualTo(old);
            adaAgain.isRefused(new ListRooms(old), ERROR, Code.INVALID_SESSION);
        }
    }

    @EveryWay
    void an_unknown_user_and_a_wrong_password_get_the_same_reply(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.registers();
            ada.isRefused(new Login("ada", "a wrong password"), LOGIN_ERROR, INVALID_CREDENTIALS);
            Message wrong = ada.asks(new Login("ada", "a wrong password"));
            Message unknown = ada.asks(new Login("nobody", "a wrong password"));
            assertThat(unknown).as("the reply for an unknown user").isEqualTo(wrong);
        }
    }

    @EveryWay
    void the_fifth_wrong_login_on_a_connection_closes_it_and_no_other(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.registers();
            Guest eve = chat.guest("eve");
            for (int i = 1; i <= 4; i++) {
                eve.isRefused(new Login(i % 2 == 0 ? "ada" : "nobody", "a guess"), LOGIN_ERROR, INVALID_CREDENTIALS);
            }
            Refused last = eve.hasReply(Refused.class, new Login("ada", "the last guess"));
            assertThat(last).isEqualTo(new Sentences(Locale.getDefault())
                    .refusal(new Login("ada", "the last guess"), Fault.WRONG_ONCE_TOO_OFTEN));
            eve.hearsTheEnd();
            ada.logsIn();
            chat.again("ada").joins("tech");
        }
    }

    @EveryWay
    void what_was_sent_after_the_fifth_wrong_login_is_not_carried_out(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest eve = chat.guest("eve");
            eve.pipelines(50, new Login("nobody", "a guess"));
            for (int i = 1; i <= 5; i++) {
                assertThat(eve.hearsNext().message()).as("the reply to guess %d of 50", i).isInstanceOf(Refused.class);
            }
            eve.hearsTheEnd();
        }
    }

    @EveryWay
    void two_connections_of_one_user_have_a_session_each(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            Guest adaAgain = chat.again("ada");
            ada.logsOut();
            adaAgain.joins("tech");
            adaAgain.says("still logged in");
        }
    }
}
