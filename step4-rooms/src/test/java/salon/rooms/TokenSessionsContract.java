package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.protocol.Request;
import salon.rooms.Crossings.Claim;
import salon.rooms.Crossings.Deed;
import salon.testing.Doing;
import salon.testing.Task;
import salon.threads.Letter;
import salon.threads.Recipient;

/** What {@link Sessions} promise, whoever wrote them. */
@Task("4.1")
public abstract class TokenSessionsContract {
    private final Recipient ada = new Mailbox("Ada");
    private final Recipient bob = new Mailbox("Bob");

    /** The sessions to be tested, none open. */
    protected abstract Sessions sessions();

    private static String opened(Sessions sessions, Recipient connection) {
        Optional<String> token = sessions.open(connection);
        assertThat(token).as("the token of %s, who has no session yet", connection).isPresent();
        return token.orElseThrow();
    }

    @Test
    void a_token_is_valid_on_the_connection_that_opened_the_session_and_on_no_other() {
        Sessions sessions = sessions();
        String adas = opened(sessions, ada);
        String bobs = opened(sessions, bob);
        assertThat(sessions.isValid(ada, adas)).as("Ada's token on Ada's connection").isTrue();
        assertThat(sessions.isValid(bob, bobs)).as("Bob's token on Bob's connection").isTrue();
        assertThat(sessions.isValid(ada, asItComesOverTheWire(adas)))
                .as("Ada's token on Ada's connection, as it comes over the wire: equal text, and another String")
                .isTrue();
        assertThat(sessions.isValid(bob, adas)).as("Ada's token on Bob's connection").isFalse();
        assertThat(sessions.isValid(ada, bobs)).as("Bob's token on Ada's connection").isFalse();
    }

    private static String asItComesOverTheWire(String token) {
        return new String(token.toCharArray());
    }

    @Test
    void two_connections_have_a_session_each_also_if_they_share_their_hash_code() {
        Sessions sessions = sessions();
        Recipient other = new Mailbox("Ada");
        opened(sessions, ada);
        assertThat(sessions.open(other)).as("the token of a connection whose hash code is another's, too").isPresent();
        assertThat(sessions.count()).as("how many sessions two connections have").isEqualTo(2);
    }

    @Test
    void connections_that_are_equal_are_one() {
        record Named(String name) implements Recipient {
            @Override
            public boolean offer(Letter letter) {
                return true;
            }
        }
        Sessions sessions = sessions();
        String token = opened(sessions, new Named("Ada"));
        assertThat(sessions.isValid(new Named("Ada"), token)).as("the token on a connection that is equal").isTrue();
        assertThat(sessions.open(new Named("Ada"))).as("a second session of a connection that is equal").isEmpty();
        sessions.close(new Named("Ada"));
        assertThat(sessions.count()).as("how many sessions there are when that was closed").isZero();
    }

    @Test
    void a_connection_without_a_session_has_no_valid_token() {
        Sessions sessions = sessions();
        String adas = opened(sessions, ada);
        for (String token : List.of(adas, "", "null", Request.NOT_TEXT)) {
            assertThat(sessions.isValid(bob, token)).as("\"%s\" on a connection without a session", token).isFalse();
        }
    }

    @Test
    void what_only_resembles_the_token_is_not_valid() {
        Sessions sessions = sessions();
        String token = opened(sessions, ada);
        String shorter = token.substring(0, token.length() - 1);
        String other = shorter + (token.endsWith("A") ? "B" : "A");
        for (String wrong : List.of("", Request.NOT_TEXT, shorter, token + "A", " " + token, other, "é", "𝄞")) {
            assertThat(sessions.isValid(ada, wrong)).as("\"%s\", where the token is \"%s\"", wrong, token).isFalse();
        }
    }

    @Test
    void a_second_session_is_refused_and_the_first_goes_on() {
        Sessions sessions = sessions();
        String token = opened(sessions, ada);
        assertThat(sessions.open(ada)).as("a second session of one connection").isEmpty();
        assertThat(sessions.isValid(ada, token)).as("the first session's token, after a second was refused").isTrue();
        assertThat(sessions.count()).as("how many sessions there are").isEqualTo(1);
    }

    @Test
    void a_closed_session_is_over_and_the_next_has_another_token() {
        Sessions sessions = sessions();
        String first = opened(sessions, ada);
        sessions.close(ada);
        assertThat(sessions.isValid(ada, first)).as("the token of a session that was closed").isFalse();
        assertThat(sessions.count()).as("how many sessions there are then").isZero();
        String second = opened(sessions, ada);
        assertThat(second).as("the next session's token").isNotEqualTo(first);
        assertThat(sessions.isValid(ada, first)).as("the first session's token, while the second is open").isFalse();
        assertThat(sessions.isValid(ada, second)).as("the second session's token").isTrue();
    }

    @Test
    void closing_ends_one_connections_session_and_does_nothing_where_there_is_none() {
        Sessions sessions = sessions();
        String token = opened(sessions, ada);
        sessions.close(bob);
        sessions.close(bob);
        assertThat(sessions.isValid(ada, token)).as("Ada's token, after Bob was logged out who has none").isTrue();
        assertThat(sessions.count()).as("how many sessions there are").isEqualTo(1);
    }

    @Test
    void nobody_can_guess_a_token() {
        Sessions sessions = sessions();
        List<String> tokens = mailboxes(1_000).stream().map(connection -> opened(sessions, connection)).toList();
        // At most as many bits as the letters seen at each place can tell apart; a UUID comes to 122.
        int places = tokens.stream().mapToInt(String::length).max().orElseThrow();
        double bits = IntStream.range(0, places).mapToDouble(place -> bits(tokens, place)).sum();
        assertThat(bits).as("random bits in a token like %s, of which there should be 128", tokens.getFirst())
                .isGreaterThan(126);
        assertThat(tokens).as("a thousand tokens").doesNotHaveDuplicates();
    }

    private static double bits(List<String> tokens, int place) {
        long letters = tokens.stream()
                .filter(token -> place < token.length())
                .map(token -> token.charAt(place))
                .distinct()
                .count();
        return Math.log((double) letters) / Math.log(2);
    }

    private static List<Recipient> mailboxes(int count) {
        return IntStream.range(0, count).<Recipient>mapToObj(i -> new Mailbox("client " + i)).toList();
    }

    @Test
    void a_server_that_is_started_again_does_not_make_the_same_tokens() {
        assertThat(opened(sessions(), ada)).as("the first token, the same as when the server was started before")
                .isNotEqualTo(opened(sessions(), ada));
    }

    @Test
    void tokens_are_made_of_what_a_SecureRandom_gives() throws Exception {
        Sessions sessions = sessions();
        opened(sessions, ada);
        Set<String> called = Mentions.of(sessions.getClass());
        assertThat(called)
                .as("what makes the tokens: a SecureRandom, whose numbers nobody can work out from earlier ones")
                .anyMatch(member -> member.startsWith("java.security.SecureRandom.")
                        || member.equals("java.util.UUID.randomUUID"));
        assertThat(called).as("what makes numbers that can be worked out from earlier ones")
                .doesNotContain("java.util.Random.<init>", "java.util.SplittableRandom.<init>", "java.lang.Math.random",
                        "java.util.concurrent.ThreadLocalRandom.current");
    }

    /** Sessions, and a connection with which two threads do something at once. */
    private static final class Desk {
        private final Sessions sessions;
        private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
        private final Recipient connection;

        private Desk(Sessions sessions, Turnstile turnstile) {
            this.sessions = sessions;
            connection = new Mailbox("Ada", turnstile);
        }

        Deed opens() {
            return new Deed("a session is opened for a connection",
                    () -> sessions.open(connection).map(tokens::add).orElse(false));
        }

        /** Whose hash code is the same: a map has both in one place, and compares them. */
        Deed closesTheOther() {
            Recipient other = new Mailbox("Ada");
            opened(sessions, other);
            return new Deed("the session of another connection is closed", () -> {
                sessions.close(other);
                return true;
            });
        }

        Deed closes() {
            return new Deed("the connection's session is closed", () -> {
                sessions.close(connection);
                return true;
            });
        }

        void oneWasGiven() {
            assertThat(tokens).as("the tokens that were given for one connection").hasSize(1);
            assertThat(sessions.isValid(connection, tokens.element())).as("the one token is valid").isTrue();
            assertThat(sessions.count()).as("how many sessions there are").isEqualTo(1);
        }

        void isOpenOrClosed() {
            boolean valid = sessions.isValid(connection, tokens.element());
            assertThat(sessions.count()).as("how many sessions there are, where the token is %s",
                    valid ? "valid" : "not valid").isEqualTo(valid ? 1 : 0);
            assertThat(sessions.open(connection).isEmpty()).as("another session is refused, where the token is %s",
                    valid ? "valid" : "not valid").isEqualTo(valid);
        }
    }

    private void cross(Function<Desk, List<Deed>> deeds, Claim<Desk> claim) throws Exception {
        new Crossings<>(Sessions.class, Desk::new, this::sessions).cross(deeds, claim);
    }

    @Test
    void of_two_threads_that_open_a_session_for_one_connection_exactly_one_does() throws Exception {
        cross(desk -> List.of(desk.opens(), desk.opens()), Desk::oneWasGiven);
    }

    @Test
    void a_session_that_is_closed_while_it_is_opened_is_open_then_or_closed_and_nothing_between() throws Exception {
        cross(desk -> List.of(desk.opens(), desk.closes()), Desk::isOpenOrClosed);
        cross(desk -> List.of(desk.closes(), desk.opens()), Desk::isOpenOrClosed);
    }

    @Test
    void a_session_is_not_lost_because_another_is_closed_meanwhile() throws Exception {
        cross(desk -> List.of(desk.opens(), desk.closesTheOther()), Desk::oneWasGiven);
    }

    @Test
    void no_session_is_lost_or_left_behind_when_many_connections_come_and_go_at_once() throws Exception {
        Sessions sessions = sessions();
        List<Boolean> valid = Doing.together(4, i -> () -> {
            boolean allValid = true;
            for (int round = 0; round < 500; round++) {
                Recipient connection = new Mailbox("client " + i);
                allValid &= sessions.isValid(connection, sessions.open(connection).orElse("none"));
                sessions.close(connection);
            }
            return allValid;
        });
        assertThat(valid).as("whether each token was valid at once, for each of 4 threads").containsOnly(true);
        assertThat(sessions.count()).as("how many sessions there are when all were closed").isZero();
    }
}
