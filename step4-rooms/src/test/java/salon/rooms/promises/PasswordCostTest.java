package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Code;
import salon.protocol.Message;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.rooms.Settings;

/** What hashing passwords costs a server, and whom. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class PasswordCostTest {
    private static final Request.Login UNKNOWN = new Request.Login("nobody", "a guess");
    private static final Request.Login WRONG = new Request.Login("ada", "a guess");

    private static ChatScript chatWherePasswordsCost(int iterations) throws Exception {
        Settings local = Settings.local();
        return ChatScript.with(new Settings(local.host(), local.port(), local.threads(), local.poolSize(),
                local.language(), iterations, local.accounts(), local.limits()));
    }

    @Test
    void when_too_many_passwords_wait_the_next_is_refused_and_nothing_else_is() throws Exception {
        try (ChatScript chat = chatWherePasswordsCost(5_000)) {
            Guest witness = chat.memberOf("tech", "witness");
            List<Guest> refused = refusedOf200(chat);
            while (refused.isEmpty()) { // this machine has hashed as fast as they asked
                refused = refusedOf200(chat);
            }
            witness.says("we go on talking");
            refused.getFirst().registers();
            refused.getFirst().logsIn();
        }
    }

    /** Has 200 guests send a password at once, and returns those who hear that the server is busy. */
    private static List<Guest> refusedOf200(ChatScript chat) throws Exception {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            guests.add(chat.guest("guest" + i));
        }
        List<JsonPrimitive> asked = new ArrayList<>();
        for (Guest guest : guests) {
            asked.add(guest.sends(UNKNOWN));
        }
        List<Guest> refused = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            Message reply = guest.replyTo(asked.get(i));
            assertThat(reply).as("what %s hears", guest.name()).isInstanceOf(Refused.class);
            switch (((Refused) reply).code()) {
                case INVALID_CREDENTIALS -> {}
                case SERVER_BUSY -> refused.add(guest);
                default -> throw new AssertionError(guest.name() + " should not hear " + reply);
            }
        }
        return refused;
    }

    @Test
    @Tag("slow")
    void what_an_unknown_user_costs_is_told_beside_what_a_wrong_password_does() throws Exception {
        int tries = 400;
        List<Duration> unknown = new ArrayList<>();
        List<Duration> wrong = new ArrayList<>();
        try (ChatScript chat = chatWherePasswordsCost(5_000)) {
            chat.guest("ada").registers();
            while (wrong.size() < tries) {
                try (Guest eve = chat.guest("eve")) {
                    eve.pings();
                    for (int i = 0; i < 2; i++) { // a fifth guess on a connection would close it
                        unknown.add(timeOf(eve, UNKNOWN));
                        wrong.add(timeOf(eve, WRONG));
                    }
                }
            }
        }
        long ofUnknown = median(unknown).toNanos();
        long ofWrong = median(wrong).toNanos();
        System.out.printf("Medians of %d refused logins each: unknown user %,d µs, wrong password %,d µs (%+.2f %%)%n",
                tries, ofUnknown / 1_000, ofWrong / 1_000, 100.0 * (ofUnknown - ofWrong) / ofWrong);
    }

    private static Duration timeOf(Guest guest, Request.Login login) throws Exception {
        long start = System.nanoTime();
        Message reply = guest.asks(login);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(reply).as("the reply to %s", login).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.code()).isEqualTo(Code.INVALID_CREDENTIALS));
        return time;
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
