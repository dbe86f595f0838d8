package salon.protocol;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.ListRooms;
import salon.protocol.Request.Login;
import salon.protocol.Request.Logout;
import salon.protocol.Request.Ping;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;

/**
 * The rules for what people type. Characters are counted as Unicode code points, and half of a surrogate pair is never
 * one: it can not be written as UTF-8. Safe for any number of threads: it has no state.
 */
public final class Rules {
    private static final Pattern ROOM_ID = Pattern.compile("[a-z0-9-]{1,32}");

    private Rules() {}

    /**
     * Checks everything a request carries but its session token.
     *
     * @throws ProtocolException the first rule that is broken, always of code {@link Code#INVALID_DATA}
     */
    public static void check(Request request) throws ProtocolException {
        switch (request) {
            case Register register -> {
                require(isUsername(register.username()), Fault.BAD_USERNAME);
                require(isPassword(register.password()), Fault.BAD_PASSWORD);
                require(register.email().isEmpty() || isEmail(register.email().get()), Fault.BAD_EMAIL);
            }
            case Login login -> {
                require(isUsername(login.username()), Fault.BAD_USERNAME);
                require(isPassword(login.password()), Fault.BAD_PASSWORD);
            }
            case CreateRoom create -> {
                require(ROOM_ID.matcher(create.roomId()).matches(), Fault.BAD_ROOM_ID);
                require(isLabel(create.name(), 64) && isLabel(create.description(), 256), Fault.BAD_ROOM_TEXT);
            }
            case JoinRoom join -> require(ROOM_ID.matcher(join.roomId()).matches(), Fault.BAD_ROOM_ID);
            case SendMessage send -> require(isMessage(send.message()), Fault.BAD_MESSAGE);
            case Ping _, ListRooms _, LeaveRoom _, Logout _ -> {}
        }
    }

    private static void require(boolean kept, Fault otherwise) throws ProtocolException {
        if (!kept) {
            throw new ProtocolException(otherwise);
        }
    }

    /** Whether a text may be a request's id. */
    static boolean isId(String text) {
        return hasLength(text, 0, 64);
    }

    private static boolean isUsername(String text) {
        // What is far too long is not composed: to put thousands of accents in their order takes half a second.
        // Nothing is lost, since no character has more than four parts.
        return hasLength(text, 1, 4 * 20) && isComposedUsername(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Composed, so that an accent typed as a character of its own counts as part of its letter. */
    private static boolean isComposedUsername(String name) {
        return hasLength(name, 3, 20) && all(name, c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static boolean isPassword(String text) {
        return hasLength(text, 4, 128) && all(text, Rules::isCharacter);
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return hasLength(text, 3, 254) && at > 0 && at < text.length() - 1 && all(text, Rules::isPrintable);
    }

    private static boolean isMessage(String text) {
        return hasLength(text, 1, 4096)
                && !text.isBlank()
                && all(text, c -> c == '\n' || c == '\t' || isPrintable(c));
    }

    private static boolean isLabel(Optional<String> text, int most) {
        return text.isEmpty() || (hasLength(text.get(), 0, most) && all(text.get(), Rules::isPrintable));
    }

    private static boolean hasLength(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return least <= length && length <= most;
    }

    private static boolean all(String text, IntPredicate allowed) {
        return text.codePoints().allMatch(allowed);
    }

    private static boolean isPrintable(int character) {
        return isCharacter(character) && !Character.isISOControl(character);
    }

    private static boolean isCharacter(int character) {
        return Character.getType(character) != Character.SURROGATE;
    }
}
