package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.INVALID_SESSION;
import static salon.rooms.badinput.Case.PONG;
import static salon.rooms.badinput.Case.member;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.frames;

import java.util.List;
import java.util.stream.Stream;

/** JSON that is none of ours: fields of the wrong type, missing, too many, and what only a server says. */
final class SchemaCases {
    private static final List<String> NO_TEXTS =
            List.of("null", "7", "true", "[]", "[\"abcd\"]", "{}", "{\"x\":\"abcd\"}");

    private SchemaCases() {}

    static Stream<Case> all() {
        return Stream.of(envelopes(), missing(), noTexts(), fromServers()).flatMap(cases -> cases);
    }

    private static Stream<Case> envelopes() {
        return Stream.of(
                stranger("no type", frames("{\"payload\":{}}"), INVALID_DATA, LIVES),
                stranger("a type that is null", frames("{\"type\":null}"), INVALID_DATA, LIVES),
                stranger("a type that is a number", frames("{\"type\":7}"), INVALID_DATA, LIVES),
                stranger("a type that is a list", frames("{\"type\":[\"PING\"]}"), INVALID_DATA, LIVES),
                stranger("a type in small letters", frames("{\"type\":\"ping\"}"), INVALID_DATA, LIVES),
                stranger("a type with a blank", frames("{\"type\":\"PING \"}"), INVALID_DATA, LIVES),
                stranger("a type in full width", frames("{\"type\":\"ＰＩＮＧ\"}"), INVALID_DATA, LIVES),
                stranger("an unknown type", frames("{\"type\":\"DANCE\"}"), INVALID_DATA, LIVES),
                stranger("an empty type", frames("{\"type\":\"\"}"), INVALID_DATA, LIVES),
                stranger("a type of sixty thousand characters", frames(type("X".repeat(60_000))), INVALID_DATA, LIVES),
                stranger("a type under another name", frames("{\"Type\":\"PING\"}"), INVALID_DATA, LIVES),
                stranger("a payload that is a list", frames("{\"type\":\"PING\",\"payload\":[]}"), INVALID_DATA, LIVES),
                stranger("a payload that is text", frames("{\"type\":\"PING\",\"payload\":\"\"}"), INVALID_DATA, LIVES),
                stranger("a payload that is false", frames("{\"type\":\"PING\",\"payload\":false}"),
                        INVALID_DATA, LIVES),
                stranger("a payload that is null", frames("{\"type\":\"PING\",\"payload\":null}"), PONG, LIVES),
                stranger("an id that is null", frames("{\"type\":\"PING\",\"id\":null}"), INVALID_DATA, LIVES),
                stranger("an id that is true", frames("{\"type\":\"PING\",\"id\":true}"), INVALID_DATA, LIVES),
                stranger("an id with a fraction", frames("{\"type\":\"PING\",\"id\":1.5}"), INVALID_DATA, LIVES),
                stranger("an id with an exponent", frames("{\"type\":\"PING\",\"id\":1e3}"), INVALID_DATA, LIVES),
                stranger("an id of 65 characters", frames("{\"type\":\"PING\",\"id\":\"" + "é".repeat(65) + "\"}"),
                        INVALID_DATA, LIVES),
                stranger("an id of a thousand digits", frames("{\"type\":\"PING\",\"id\":" + "9".repeat(1_000) + "}"),
                        PONG, LIVES),
                stranger("a timestamp that is none", frames("{\"type\":\"PING\",\"timestamp\":{}}"), PONG, LIVES),
                stranger("fields that nobody knows",
                        frames("{\"type\":\"PING\",\"__proto__\":{\"type\":\"LOGOUT\"},\"\":0}"),
                        PONG, LIVES),
                stranger("a payload for who wants none",
                        frames("{\"type\":\"PING\",\"payload\":{\"type\":\"LOGOUT\"}}"),
                        PONG, LIVES));
    }

    /** A session is looked for before anything else: without one, nothing else is found fault with. */
    private static Stream<Case> missing() {
        return Stream.concat(
                Stream.of(
                        stranger("REGISTER without a payload", frames(type("REGISTER")),
                                "REGISTER_ERROR INVALID_DATA", LIVES),
                        stranger("LOGIN without a payload", frames(type("LOGIN")), "LOGIN_ERROR INVALID_DATA", LIVES),
                        member("JOIN_ROOM without a room", frames(inSession("JOIN_ROOM", "")),
                                "JOIN_ERROR INVALID_DATA", LIVES),
                        member("CREATE_ROOM without a room", frames(inSession("CREATE_ROOM", "")),
                                "CREATE_ERROR INVALID_DATA", LIVES),
                        member("SEND_MESSAGE without a message", frames(inSession("SEND_MESSAGE", "")),
                                INVALID_DATA, LIVES)),
                Stream.of("LIST_ROOMS", "CREATE_ROOM", "JOIN_ROOM", "LEAVE_ROOM", "SEND_MESSAGE", "LOGOUT")
                        .flatMap(type -> Stream.of(
                                stranger(type + " of a stranger", frames(type(type)), INVALID_SESSION, LIVES),
                                member(type + " without a token", frames(type(type)), INVALID_SESSION, LIVES))));
    }

    private static Stream<Case> noTexts() {
        return NO_TEXTS.stream().flatMap(value -> Stream.of(
                stranger("a username of " + value,
                        frames("{\"type\":\"REGISTER\",\"payload\":{\"password\":\"1234\",\"username\":"
                                + value + "}}"),
                        "REGISTER_ERROR INVALID_DATA", LIVES),
                stranger("a password of " + value,
                        frames("{\"type\":\"LOGIN\",\"payload\":{\"username\":\"nobody\",\"password\":" + value + "}}"),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                member("a room id of " + value, frames(inSession("JOIN_ROOM", ",\"room_id\":" + value)),
                        "JOIN_ERROR INVALID_DATA", LIVES),
                member("a message of " + value, frames(inSession("SEND_MESSAGE", ",\"message\":" + value)),
                        INVALID_DATA, LIVES),
                member("a session token of " + value,
                        frames("{\"type\":\"LIST_ROOMS\",\"payload\":{\"session_token\":" + value + "}}"),
                        INVALID_SESSION, LIVES)));
    }

    private static Stream<Case> fromServers() {
        return Stream.of("REGISTER_SUCCESS", "LOGIN_SUCCESS", "ROOMS_LIST", "CREATE_SUCCESS", "JOIN_SUCCESS",
                        "LEAVE_SUCCESS", "PONG", "LOGOUT_SUCCESS", "ERROR", "REGISTER_ERROR", "LOGIN_ERROR",
                        "CREATE_ERROR", "JOIN_ERROR", "MESSAGE", "USER_JOINED", "USER_LEFT", "SERVER_BROADCAST")
                .map(type -> stranger(type + ", which only a server says", frames("""
                        {"type":"%s","payload":{"message":"m","username":"root","room_id":"tech","seq":1e999999999,\
                        "timestamp":"2026-11-22T10:09:00Z","rooms":[{"id":"a","members_count":1e999999999}]}}"""
                        .formatted(type)), INVALID_DATA, LIVES));
    }

    private static String type(String type) {
        return "{\"type\":\"%s\"}".formatted(type);
    }

    private static String inSession(String type, String fields) {
        return "{\"type\":\"%s\",\"payload\":{\"session_token\":\"<token>\"%s}}".formatted(type, fields);
    }
}
