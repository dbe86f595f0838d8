package salon.rooms.badinput;

import static salon.rooms.badinput.Case.Fate.LIVES;
import static salon.rooms.badinput.Case.INVALID_DATA;
import static salon.rooms.badinput.Case.INVALID_SESSION;
import static salon.rooms.badinput.Case.member;
import static salon.rooms.badinput.Case.stranger;
import static salon.rooms.badinput.Sent.frames;

import java.util.stream.Stream;

/** Text that forges a line of the log, drives a terminal, or turns what follows it around. */
final class TextCases {
    private static final String FORGED = "eve\\n✅ Login successful: root";
    private static final String RED = "\\u001b[31m";
    private static final String SCREEN = "\\u001b[2J\\u001b]0;title\\u0007";

    private TextCases() {}

    static Stream<Case> all() {
        return Stream.of(
                stranger("a username that forges a line", frames(login(FORGED)), "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username with a return", frames(login("eve\\rroot")), "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username in red", frames(login(RED + "eve")), "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username that clears the screen", frames(login(SCREEN)), "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username with an escape in one character", frames(login("eve\\u009b31m")),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username with Unicode's line end", frames(login("eve\\u2028root")),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username that turns the line around", frames(login("\\u202etoor")),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username for a log's own language", frames(login("${jndi:ldap://x/a} {0} %s {}")),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a username of sixty thousand characters", frames(login("x".repeat(60_000))),
                        "LOGIN_ERROR INVALID_DATA", LIVES),
                stranger("a type that forges a line", frames("{\"type\":\"PING" + FORGED + "\"}"), INVALID_DATA, LIVES),
                stranger("a token that forges a line",
                        frames("{\"type\":\"LOGOUT\",\"payload\":{\"session_token\":\"" + FORGED + "\"}}"),
                        INVALID_SESSION, LIVES),
                member("a room id that forges a line", frames(join(FORGED)), "JOIN_ERROR INVALID_DATA", LIVES),
                member("a room id in red", frames(join(RED)), "JOIN_ERROR INVALID_DATA", LIVES),
                member("a room id that is a path", frames(join("../tech")), "JOIN_ERROR INVALID_DATA", LIVES),
                member("a room's name that forges a line", frames(create("name", FORGED)),
                        "CREATE_ERROR INVALID_DATA", LIVES),
                member("a room's name in red", frames(create("name", RED)), "CREATE_ERROR INVALID_DATA", LIVES),
                member("a room's description that rings", frames(create("description", "\\u0007")),
                        "CREATE_ERROR INVALID_DATA", LIVES),
                member("a message in red", frames(say(RED + "red")), INVALID_DATA, LIVES),
                member("a message that clears the screen", frames(say(SCREEN)), INVALID_DATA, LIVES),
                member("a message that goes back to overwrite", frames(say("ada: yes\\reve: no")), INVALID_DATA, LIVES),
                member("a message that deletes", frames(say("no\\b\\byes")), INVALID_DATA, LIVES),
                member("a message with an escape in one character", frames(say("\\u009b31m")), INVALID_DATA, LIVES),
                member("a message with zero", frames(say("a\\u0000b")), INVALID_DATA, LIVES),
                member("a message of half a pair", frames(say("\\ud83d")), INVALID_DATA, LIVES),
                member("a message of blanks", frames(say(" \\n\\t\\u3000")), INVALID_DATA, LIVES),
                member("a message of 4,097 characters", frames(say("x".repeat(4_097))), INVALID_DATA, LIVES),
                member("a message of two lines", frames(say("one\\ntwo")), "MESSAGE", LIVES),
                member("a message from right to left", frames(say("\\u202eolleh")), "MESSAGE", LIVES),
                member("a message of HTML", frames(say("<script>alert(1)</script>")), "MESSAGE", LIVES),
                member("a message that is JSON", frames(say("{\\\"type\\\":\\\"LOGOUT\\\"}")), "MESSAGE", LIVES));
    }

    private static String login(String username) {
        return "{\"type\":\"LOGIN\",\"payload\":{\"username\":\"%s\",\"password\":\"open sesame\"}}"
                .formatted(username);
    }

    private static String join(String room) {
        return "{\"type\":\"JOIN_ROOM\",\"payload\":{\"session_token\":\"<token>\",\"room_id\":\"%s\"}}"
                .formatted(room);
    }

    private static String create(String field, String text) {
        return "{\"type\":\"CREATE_ROOM\",\"payload\":{\"session_token\":\"<token>\",\"room_id\":\"attic\",%s}}"
                .formatted("\"%s\":\"%s\"".formatted(field, text));
    }

    private static String say(String text) {
        return "{\"type\":\"SEND_MESSAGE\",\"id\":1,\"payload\":{\"session_token\":\"<token>\",\"message\":\"%s\"}}"
                .formatted(text);
    }
}
