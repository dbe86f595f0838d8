package salon.rooms.promises;

import static salon.protocol.Code.ALREADY_LOGGED_IN;
import static salon.protocol.Code.INVALID_CREDENTIALS;
import static salon.protocol.Code.INVALID_DATA;
import static salon.protocol.Code.NOT_IN_ROOM;
import static salon.protocol.Code.ROOM_EXISTS;
import static salon.protocol.Code.ROOM_NOT_FOUND;
import static salon.protocol.Code.USERNAME_EXISTS;
import static salon.protocol.Reply.Refused.Kind.CREATE_ERROR;
import static salon.protocol.Reply.Refused.Kind.ERROR;
import static salon.protocol.Reply.Refused.Kind.JOIN_ERROR;
import static salon.protocol.Reply.Refused.Kind.LOGIN_ERROR;
import static salon.protocol.Reply.Refused.Kind.REGISTER_ERROR;

import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Event.UserJoined;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.Login;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;

/** Every refusal of the protocol's table of requests. Each costs its own request only: a PING is answered after it. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RefusalsTest {
    @EveryWay
    void a_taken_name_or_a_bad_one_is_not_registered(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            chat.guest("ada").registers();
            Guest eve = chat.guest("eve");
            eve.isRefused(new Register("Ada", "another one", Optional.empty()), REGISTER_ERROR, USERNAME_EXISTS);
            eve.isRefused(new Register("e", "another one", Optional.empty()), REGISTER_ERROR, INVALID_DATA);
        }
    }

    @EveryWay
    void a_wrong_password_a_bad_name_and_a_second_login_open_no_session(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.registers();
            ada.isRefused(new Login("ada", "open barley"), LOGIN_ERROR, INVALID_CREDENTIALS);
            ada.isRefused(new Login("a", ChatScript.PASSWORD), LOGIN_ERROR, INVALID_DATA);
            ada.logsIn();
            ada.isRefused(new Login("ada", ChatScript.PASSWORD), LOGIN_ERROR, ALREADY_LOGGED_IN);
        }
    }

    @EveryWay
    void a_room_that_is_there_or_may_not_be_is_not_created(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            ada.isRefused(create(ada, "general"), CREATE_ERROR, ROOM_EXISTS);
            ada.isRefused(create(ada, "Quiet Room"), CREATE_ERROR, INVALID_DATA);
        }
    }

    private static CreateRoom create(Guest who, String room) {
        return new CreateRoom(who.token(), room, Optional.empty(), Optional.empty());
    }

    @EveryWay
    void a_room_that_is_not_there_is_not_joined_and_the_one_before_is_not_left(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            ada.isRefused(new JoinRoom(ada.token(), "attic"), JOIN_ERROR, ROOM_NOT_FOUND);
            ada.isRefused(new JoinRoom(ada.token(), "The Attic"), JOIN_ERROR, INVALID_DATA);
            ada.says("still here");
        }
    }

    @EveryWay
    void outside_of_rooms_nobody_speaks_or_leaves(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.member("ada");
            ada.isRefused(new SendMessage(ada.token(), "anyone?"), ERROR, NOT_IN_ROOM);
            ada.isRefused(new LeaveRoom(ada.token()), ERROR, NOT_IN_ROOM);
            ada.joins("tech");
            ada.leaves();
            ada.isRefused(new SendMessage(ada.token(), "anyone?"), ERROR, NOT_IN_ROOM);
        }
    }

    @EveryWay
    void a_bad_message_is_refused_and_takes_no_number(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            bob.says("first");
            bob.isRefused(new SendMessage(bob.token(), "  "), ERROR, INVALID_DATA);
            bob.says("second");
            ada.sees(new UserJoined("bob", "tech"));
            ada.hears(bob, "first");
            ada.hears(bob, "second");
        }
    }
}
