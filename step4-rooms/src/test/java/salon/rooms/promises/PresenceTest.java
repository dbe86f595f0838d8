package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Message;

/** Who is there is a matter of users, not of connections, and what everyone is told of it agrees. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class PresenceTest {
    private static final int ROUNDS = 15;

    @EveryWay
    void a_user_comes_with_the_first_connection_and_goes_with_the_last(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            ada.sees(new UserJoined("bob", "tech"));
            Guest bobAgain = chat.again("bob");
            assertThat(bobAgain.joins("tech")).as("each user once").containsExactlyInAnyOrder("ada", "bob");
            ada.hearsNothing();
            bob.says("from one");
            bobAgain.hears(bob, "from one");
            ada.hears(bob, "from one");
            bob.leaves();
            ada.hearsNothing();
            bobAgain.leaves();
            ada.sees(new UserLeft("bob", "tech"));
        }
    }

    @EveryWay
    void whichever_way_somebody_goes_the_others_see_it_once(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            List<Leaving> ways = List.of(Guest::leaves, Guest::logsOut, guest -> guest.joins("random"),
                    Guest::close, Guest::vanishes, Guest::endsSending, guest -> guest.sends("x".repeat(70_000)));
            for (int i = 0; i < ways.size(); i++) {
                Guest guest = chat.memberOf("tech", "guest" + i);
                ada.sees(new UserJoined(guest.name(), "tech"));
                ways.get(i).go(guest);
                ada.sees(new UserLeft(guest.name(), "tech"));
            }
            ada.hearsNothing();
        }
    }

    @FunctionalInterface
    private interface Leaving {
        void go(Guest guest) throws Exception;
    }

    @EveryWay
    void members_and_events_agree_however_many_come_and_go_at_once(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest witness = chat.member("witness");
            Set<String> present = new HashSet<>(witness.joins("tech"));
            List<Callable<Void>> visitors = new ArrayList<>();
            for (String name : List.of("ada", "bob")) {
                visitors.add(visitor(chat.member(name)));
                visitors.add(visitor(chat.again(name))); // crosses the other connection of its user
            }
            Crowd.atOnce(visitors);
            witness.says("all done");
            replay(witness, present);
            assertThat(present).as("who is there in the end").containsExactly("witness");
        }
    }

    /** Comes and goes; each time, what it hears until it has left agrees with the members that it was told of. */
    private static Callable<Void> visitor(Guest guest) {
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                Set<String> present = new HashSet<>(guest.joins("tech"));
                assertThat(guest.forgets()).as("what %s heard from before it joined", guest.name()).isEmpty();
                assertThat(present).as("who is in the room that %s has joined", guest.name()).contains(guest.name());
                guest.says("all done");
                replay(guest, present);
                guest.leaves();
                guest.forgets(); // what came between the last word and leaving
            }
            return null;
        };
    }

    /** Lets the events, up to the guest's own message, change who is there. */
    private static void replay(Guest guest, Set<String> present) throws Exception {
        for (Message next : guest.forgets()) {
            switch (next) {
                case UserJoined joined ->
                    assertThat(present.add(joined.username()))
                            .as("%s is new to %s", joined.username(), guest.name()).isTrue();
                case UserLeft left ->
                    assertThat(present.remove(left.username()))
                            .as("%s was there for %s", left.username(), guest.name()).isTrue();
                case MessageSent message ->
                    assertThat(present).as("who is there when %s speaks", message.username())
                            .contains(message.username());
                default -> throw new AssertionError(guest.name() + " heard " + next);
            }
        }
    }
}
