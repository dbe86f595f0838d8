package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static salon.protocol.Reply.Refused.Kind.CREATE_ERROR;
import static salon.protocol.Reply.Refused.Kind.ERROR;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.protocol.Code;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.Patience;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.protocol.Request.CreateRoom;
import salon.rooms.Limits;
import salon.rooms.Settings;
import salon.threads.ThreadModel;

/** What a server bears, and what it says when that is passed. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class LimitsTest {
    private static final int FRAME = 65_536;
    private static final Limits LIMITS = Limits.defaults();
    private static final Duration LONG = Duration.ofMinutes(1);

    @EveryWay
    void a_frame_of_65536_bytes_is_taken(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.sends(ping(FRAME));
            assertThat(ada.hearsNext().message()).isInstanceOf(Reply.Pong.class);
        }
    }

    @EveryWay
    void a_frame_of_65537_bytes_is_refused_and_the_connection_closed(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.sends(ping(FRAME + 1));
            isRefused(ada, Code.FRAME_TOO_LARGE);
            ada.hearsTheEnd();
        }
    }

    @EveryWay
    void what_follows_a_frame_that_is_too_large_does_not_keep_the_refusal_from_its_client(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.sends(ping(10 * FRAME));
            ada.pipelines(1_000, new Request.Ping());
            isRefused(ada, Code.FRAME_TOO_LARGE);
            ada.hearsTheEnd();
        }
    }

    private static String ping(int length) {
        String start = "{\"type\":\"PING\",\"padding\":\"";
        return start + "x".repeat(length - start.length() - 2) + "\"}";
    }

    private static void isRefused(Guest guest, Code code) throws Exception {
        Message next = guest.hearsNext().message();
        assertThat(next).as("what %s hears", guest.name()).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused).extracting(Refused::kind, Refused::code).containsExactly(ERROR, code));
    }

    @EveryWay
    void past_the_last_place_a_client_is_turned_away_until_somebody_leaves(Way way) throws Exception {
        Limits two = LIMITS.withMaxClients(2);
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(two), way.wire())) {
            Guest ada = chat.guest("ada");
            Guest bob = chat.guest("bob");
            ada.pings();
            bob.pings();
            for (Wire wire : Wire.values()) {
                Guest late = chat.guest("late", wire);
                late.sends(new Request.Ping());
                isRefused(late, Code.SERVER_FULL);
                late.hearsTheEnd();
            }
            bob.close();
            while (chat.server().clients() > 1) {
                Thread.onSpinWait();
            }
            chat.guest("eve").pings();
            ada.pings();
        }
    }

    @Test
    void past_the_last_room_none_is_created() throws Exception {
        Limits five = LIMITS.withMaxRooms(5);
        try (ChatScript chat = ChatScript.with(Settings.local().withLimits(five))) {
            Guest ada = chat.member("ada");
            ada.hasReply(Reply.CreateSuccess.class, create(ada, "attic"));
            ada.isRefused(create(ada, "cellar"), CREATE_ERROR, Code.TOO_MANY_ROOMS);
            ada.isRefused(create(ada, "attic"), CREATE_ERROR, Code.ROOM_EXISTS);
        }
    }

    private static Request create(Guest who, String room) {
        return new CreateRoom(who.token(), room, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void who_is_silent_for_too_long_is_let_go(ThreadModel threads) throws Exception {
        Limits impatient = LIMITS.withPatience(new Patience(Duration.ofSeconds(2), LONG, LONG));
        Settings settings = Settings.local().withThreads(threads, 10).withLimits(impatient);
        try (ChatScript chat = ChatScript.with(settings)) {
            Guest stranger = chat.guest("stranger", Wire.LENGTH_PREFIXED);
            Guest ada = chat.guest("ada", Wire.LENGTH_PREFIXED);
            Guest bob = chat.guest("bob", Wire.LINES);
            ada.pings();
            bob.pings();
            for (Guest guest : List.of(stranger, ada, bob)) {
                guest.hearsTheEnd();
            }
        }
    }

    @EveryWay
    void a_frame_that_does_not_end_in_time_is_the_end_of_its_connection_and_of_no_other(Way way) throws Exception {
        Limits impatient = LIMITS.withPatience(new Patience(LONG, Duration.ofMillis(200), LONG));
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(impatient), way.wire())) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest slow = chat.memberOf("tech", "slow");
            ada.sees(new Event.UserJoined("slow", "tech"));
            slow.begins(new Request.Ping());
            slow.hearsTheEnd();
            ada.sees(new Event.UserLeft("slow", "tech"));
            ada.pings();
        }
    }

    @EveryWay
    void who_asks_and_does_not_read_is_let_go_when_nothing_can_be_written_to_it(Way way) throws Exception {
        Limits impatient = LIMITS.withRate(0).withPatience(new Patience(LONG, LONG, Duration.ofMillis(200)));
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(impatient), way.wire())) {
            Guest deaf = chat.guest("deaf");
            assertThatExceptionOfType(IOException.class).as("asking without end, and reading nothing").isThrownBy(() -> {
                while (true) {
                    deaf.pipelines(1_000, new Request.Ping());
                }
            });
            chat.guest("ada").pings();
        }
    }

    @EveryWay
    void who_asks_faster_than_the_rate_gets_every_answer_and_has_to_wait_for_it(Way way) throws Exception {
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(LIMITS.withRate(100)), way.wire())) {
            Guest ada = chat.guest("ada");
            long start = System.nanoTime();
            ada.pipelines(231, new Request.Ping());
            for (int i = 1; i <= 231; i++) {
                assertThat(ada.hearsNext().id()).as("whose turn it is").contains(new JsonPrimitive(i));
            }
            assertThat(System.nanoTime() - start).as("nanoseconds for 31 requests more than twice the rate")
                    .isGreaterThanOrEqualTo(300_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_a_sentence_in_the_servers_language(Wire wire) throws Exception {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.CANADA_FRENCH, Locale.JAPANESE}) {
            try (ChatScript chat = ChatScript.with(Settings.local().withLanguage(language), wire)) {
                String sentence = chat.guest("ada").hasReply(Refused.class, new Request.ListRooms("")).error();
                assertThat(sentence).isEqualTo(language.getLanguage().equals("fr")
                        ? "Connectez-vous d'abord, et envoyez le jeton de session reçu sur cette connexion."
                        : "Log in first, and send the session token that you got on this connection.");
            }
        }
    }
}
