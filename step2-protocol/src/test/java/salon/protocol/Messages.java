package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RoomInfo;

/** Messages of every kind, with anything in them that can be written as UTF-8. */
final class Messages {
    private Messages() {}

    static Arbitrary<Envelope> envelopes() {
        return Combinators.combine(messages(), ids().optional()).as(Envelope::new);
    }

    static Arbitrary<Message> messages() {
        return Arbitraries.oneOf(requests(), replies(), events());
    }

    /** Texts of any characters that Unicode has; the half of a surrogate pair is none. */
    static Arbitrary<String> texts() {
        Arbitrary<Integer> likely = Arbitraries.of("azé你👋\0\n\r\t\"\\/{}<>&'\u2028\uFFFE\uFFFF"
                .codePoints().boxed().toList());
        Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE);
        return Arbitraries.oneOf(likely, any).array(int[].class).ofMaxSize(30)
                .map(characters -> new String(characters, 0, characters.length));
    }

    static Arbitrary<JsonPrimitive> ids() {
        return Arbitraries.oneOf(
                texts().map(JsonPrimitive::new),
                Arbitraries.longs().map(JsonPrimitive::new));
    }

    private static Arbitrary<Message> requests() {
        return Combinators.combine(texts(), texts(), texts().optional(), texts().optional()).flatAs((a, b, c, d) ->
                Arbitraries.<Message>of(
                        new Request.Register(a, b, c),
                        new Request.Login(a, b),
                        new Request.Ping(),
                        new Request.ListRooms(a),
                        new Request.CreateRoom(a, b, c, d),
                        new Request.JoinRoom(a, b),
                        new Request.LeaveRoom(a),
                        new Request.SendMessage(a, b),
                        new Request.Logout(a)));
    }

    private static Arbitrary<Message> replies() {
        return Combinators.combine(texts(), texts(), texts(), rooms(), refusals(), instants())
                .flatAs((a, b, c, rooms, refusal, at) ->
                Arbitraries.<Message>of(
                        new Reply.RegisterSuccess(a, b),
                        new Reply.LoginSuccess(a, b, c),
                        new Reply.RoomsList(rooms),
                        new Reply.CreateSuccess(a, b),
                        new Reply.JoinSuccess(a, b, List.of(c, a)),
                        new Reply.LeaveSuccess(a),
                        new Reply.Pong(at),
                        new Reply.LogoutSuccess(),
                        refusal));
    }

    private static Arbitrary<List<RoomInfo>> rooms() {
        return Combinators.combine(texts(), texts(), texts(), Arbitraries.integers().greaterOrEqual(0))
                .as(RoomInfo::new).list().ofMaxSize(3);
    }

    private static Arbitrary<Refused> refusals() {
        return Combinators.combine(Arbitraries.of(Refused.Kind.class), Arbitraries.of(Code.class), texts())
                .as(Refused::new);
    }

    private static Arbitrary<Message> events() {
        return Combinators.combine(texts(), texts(), texts(), Arbitraries.longs(), instants())
                .flatAs((a, b, c, seq, at) ->
                Arbitraries.<Message>of(
                        new Event.MessageSent(a, b, c, seq, at),
                        new Event.UserJoined(a, b),
                        new Event.UserLeft(a, b),
                        new Event.ServerBroadcast(a, at)));
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((seconds, nanos) -> Instant.ofEpochSecond(seconds, nanos));
    }
}
