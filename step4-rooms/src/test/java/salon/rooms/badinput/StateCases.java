package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.Fate.SERVER_CLOSES;
import static salon.rooms.badinput.Case.INVALID_SESSION;
import static salon.rooms.badinput.Case.member;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.frames;

import java.util.stream.Stream;

/** Requests at the wrong time, or with the wrong key: see {@link Tokens}. */
final class StateCases {
    private static final String PING = "{\"type\":\"PING\"}";

    private StateCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("a login twice", frames(
                                enter("REGISTER", "twice", "secret"), enter("LOGIN", "twice", "secret"),
                                enter("LOGIN", "twice", "secret"), PING),
                        "REGISTER_SUCCESS, LOGIN_SUCCESS, LOGIN_ERROR ALREADY_LOGGED_IN, PONG", LIVES),
                member("a login as another", frames(enter("LOGIN", "nobody", "secret")),
                        "LOGIN_ERROR ALREADY_LOGGED_IN", LIVES),
                member("an account for another", frames(enter("REGISTER", "second", "secret")),
                        "REGISTER_SUCCESS", LIVES),
                stranger("an account twice", frames(
                                enter("REGISTER", "again", "secret"), enter("REGISTER", "again", "another")),
                        "REGISTER_SUCCESS, REGISTER_ERROR USERNAME_EXISTS", LIVES),
                stranger("a wrong password, then the right one", frames(
                                enter("REGISTER", "forgetful", "secret"), enter("LOGIN", "forgetful", "Secret"),
                                enter("LOGIN", "forgetful", "secret")),
                        "REGISTER_SUCCESS, LOGIN_ERROR INVALID_CREDENTIALS, LOGIN_SUCCESS", LIVES),
                stranger("an unknown name", frames(enter("LOGIN", "whoever", "secret")),
                        "LOGIN_ERROR INVALID_CREDENTIALS", LIVES),
                stranger("an empty password", frames(enter("LOGIN", "whoever", "")),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a new, empty password", frames(enter("REGISTER", "careless", "")),
                        "REGISTER_ERROR INVALID_DATA", LIVES),
                stranger("a password of 129 characters", frames(enter("REGISTER", "careful", "x".repeat(129))),
                        "REGISTER_ERROR INVALID_DATA", LIVES),
                stranger("a password of sixty thousand characters",
                        frames(enter("LOGIN", "whoever", "x".repeat(60_000))),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a password with half a pair", frames(enter("LOGIN", "whoever", "secret\\ud83d")),
                        "ERROR INVALID_DATA", LIVES),
                stranger("another's token, before a login", frames(with("LIST_ROOMS", "<others>")),
                        INVALID_SESSION, LIVES),
                member("another's token", frames(with("LIST_ROOMS", "<others>")), INVALID_SESSION, LIVES),
                member("another's token, to log the other out", frames(with("LOGOUT", "<others>")),
                        INVALID_SESSION, LIVES),
                member("the token of a session that is over", frames(with("LIST_ROOMS", "<old>")),
                        INVALID_SESSION, LIVES),
                member("one's own token and one character", frames(with("LIST_ROOMS", "<token>x")),
                        INVALID_SESSION, LIVES),
                member("one's own token and a blank", frames(with("LIST_ROOMS", "<token> ")), INVALID_SESSION, LIVES),
                member("an empty token", frames(with("LIST_ROOMS", "")), INVALID_SESSION, LIVES),
                member("a token of sixty thousand characters", frames(with("LIST_ROOMS", "x".repeat(60_000))),
                        INVALID_SESSION, LIVES),
                member("one's own token", frames(with("LIST_ROOMS", "<token>")), "ROOMS_LIST", LIVES),
                member("requests after a logout",
                        frames(with("LOGOUT", "<token>"), PING, with("LIST_ROOMS", "<token>")),
                        "LOGOUT_SUCCESS", SERVER_CLOSES),
                member("a bad frame after a logout", frames(with("LOGOUT", "<token>"), "?"),
                        "LOGOUT_SUCCESS", SERVER_CLOSES),
                member("leaving twice", frames(with("LEAVE_ROOM", "<token>"), with("LEAVE_ROOM", "<token>")),
                        "LEAVE_SUCCESS, ERROR NOT_IN_ROOM", LIVES),
                member("speaking outside of rooms", frames(
                                with("LEAVE_ROOM", "<token>"),
                                with("SEND_MESSAGE", "<token>", "\"message\":\"anyone?\"")),
                        "LEAVE_SUCCESS, ERROR NOT_IN_ROOM", LIVES),
                member("a room that is not there", frames(with("JOIN_ROOM", "<token>", "\"room_id\":\"nowhere\"")),
                        "JOIN_ERROR ROOM_NOT_FOUND", LIVES),
                member("the room that one is in", frames(with("JOIN_ROOM", "<token>", "\"room_id\":\"tech\"")),
                        "JOIN_SUCCESS", LIVES),
                member("a room that is there already", frames(with("CREATE_ROOM", "<token>", "\"room_id\":\"tech\"")),
                        "CREATE_ERROR ROOM_EXISTS", LIVES));
    }

    private static String enter(String type, String username, String password) {
        return "{\"type\":\"%s\",\"payload\":{\"username\":\"%s\",\"password\":\"%s\"}}"
                .formatted(type, username, password);
    }

    private static String with(String type, String token) {
        return with(type, token, "\"x\":0");
    }

    private static String with(String type, String token, String field) {
        return "{\"type\":\"%s\",\"payload\":{\"session_token\":\"%s\",%s}}".formatted(type, token, field);
    }
}
