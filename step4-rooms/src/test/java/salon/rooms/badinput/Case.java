package salon.rooms.badinput;

import java.util.stream.Stream;

/**
 * An entry of the catalogue.
 *
 * @param what its title
 * @param who sends it
 * @param sent what is sent
 * @param answers the types of all replies in their order, a refusal's with its code, as in
 *     {@code PONG, ERROR INVALID_DATA}
 * @param fate what becomes of the connection
 */
record Case(String what, Who who, Sent sent, String answers, Fate fate) {
    static final String SKIPPED = "";
    static final String PONG = "PONG";
    static final String INVALID_DATA = "ERROR INVALID_DATA";
    static final String INVALID_SESSION = "ERROR INVALID_SESSION";
    static final String FRAME_TOO_LARGE = "ERROR FRAME_TOO_LARGE";

    /** Who sends it: somebody who has only connected, or a member of the room {@code tech}. */
    enum Who { STRANGER, MEMBER }

    /** What becomes of the connection after the answers. */
    enum Fate {
        /** It lives: a PING is answered next. */
        LIVES,
        /** The server ends it. */
        SERVER_CLOSES,
        /** The client ends its own side behind what it has sent, still hears the answers, and then the end. */
        CLIENT_FINISHES,
        /** The client resets it, and hears nothing. */
        CLIENT_RESETS
    }

    static Case stranger(String what, Sent sent, String answers, Fate fate) {
        return new Case(what, Who.STRANGER, sent, answers, fate);
    }

    static Case member(String what, Sent sent, String answers, Fate fate) {
        return new Case(what, Who.MEMBER, sent, answers, fate);
    }

    /** The whole catalogue. */
    static Stream<Case> all() {
        return Stream.concat(ofBytes(), ofText());
    }

    /** The cases in which threads wait, read and end differently. */
    static Stream<Case> ofBytes() {
        return Stream.of(LineCases.all(), LengthCases.all(), TransportCases.all(), StateCases.all())
                .flatMap(cases -> cases);
    }

    /** The cases in which only what is said matters. */
    private static Stream<Case> ofText() {
        return Stream.of(Utf8Cases.all(), JsonCases.all(), OpenJsonCases.all(), SchemaCases.all(), NameCases.all(),
                        TextCases.all())
                .flatMap(cases -> cases);
    }

    @Override
    public String toString() {
        return what;
    }
}
