package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.SendMessage;

/** What those in a room can rely on. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RoomPromisesTest {
    private static final int TALKERS = 4;
    private static final int SENTENCES = 50;

    @EveryWay
    void all_hear_one_order_without_gaps_however_many_talk_at_once(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            List<Guest> guests = new ArrayList<>();
            for (int i = 0; i < TALKERS; i++) {
                guests.add(chat.member("talker" + i));
            }
            for (Guest guest : guests) {
                guest.joins("tech");
            }
            List<Callable<List<MessageSent>>> work = guests.stream()
                    .<Callable<List<MessageSent>>>map(guest -> () -> talkAndListen(guest))
                    .toList();
            List<List<MessageSent>> heard = Crowd.atOnce(work);
            assertThat(heard.getFirst()).extracting(MessageSent::seq).as("the numbers of the messages")
                    .containsExactlyElementsOf(numbersTo(TALKERS * SENTENCES));
            assertThat(heard).as("what each of them heard").allSatisfy(
                    messages -> assertThat(messages).isEqualTo(heard.getFirst()));
        }
    }

    private static List<MessageSent> talkAndListen(Guest guest) throws Exception {
        guest.pipelines(SENTENCES, new SendMessage(guest.token(), "I am " + guest.name()));
        List<MessageSent> heard = new ArrayList<>();
        while (heard.size() < TALKERS * SENTENCES) {
            if (guest.hearsNext().message() instanceof MessageSent message) {
                heard.add(message);
            }
        }
        return heard;
    }

    private static List<Long> numbersTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @EveryWay
    void the_speakers_copy_is_the_reply_and_the_others_copies_have_no_id(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            ada.sees(new UserJoined("bob", "tech"));
            JsonPrimitive id = ada.sends(new SendMessage(ada.token(), "hello\n\tyou"));
            Envelope own = ada.hearsNext();
            Envelope others = bob.hearsNext();
            assertThat(own.id()).as("the id of the speaker's copy").isEqualTo(Optional.of(id));
            assertThat(others.id()).as("the id of the listener's copy").isEmpty();
            assertThat(others.message()).isEqualTo(own.message());
            assertThat(own.message()).isInstanceOfSatisfying(MessageSent.class, message -> {
                assertThat(message.username()).isEqualTo("ada");
                assertThat(message.message()).isEqualTo("hello\n\tyou");
                assertThat(message.roomId()).isEqualTo("tech");
                assertThat(message.seq()).isEqualTo(1);
            });
        }
    }

    @EveryWay
    void nothing_comes_from_before_one_joined_nor_after_one_left(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            ada.says("before");
            Guest bob = chat.member("bob");
            assertThat(bob.joins("tech")).containsExactlyInAnyOrder("ada", "bob");
            assertThat(ada.says("meanwhile").seq()).isEqualTo(2);
            assertThat(bob.hears(ada, "meanwhile").seq()).isEqualTo(2);
            bob.leaves();
            ada.says("after");
            bob.hearsNothing();
        }
    }

    @EveryWay
    void rooms_do_not_hear_each_other(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("random", "bob");
            assertThat(ada.says("to tech").seq()).isEqualTo(1);
            assertThat(bob.says("to random").seq()).as("random's own first number").isEqualTo(1);
            ada.hearsNothing();
            bob.hearsNothing();
        }
    }

    @EveryWay
    void joining_again_changes_nothing(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            ada.sees(new UserJoined("bob", "tech"));
            assertThat(bob.joins("tech")).containsExactlyInAnyOrder("ada", "bob");
            ada.hearsNothing();
            bob.hearsNothing();
            assertThat(ada.says("hello").seq()).isEqualTo(1);
            bob.hears(ada, "hello");
            bob.hearsNothing();
        }
    }

    @EveryWay
    void who_goes_to_another_room_leaves_the_first(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("random", "bob");
            Guest eve = chat.memberOf("tech", "eve");
            ada.sees(new UserJoined("eve", "tech"));
            assertThat(eve.joins("random")).containsExactlyInAnyOrder("bob", "eve");
            ada.sees(new UserLeft("eve", "tech"));
            bob.sees(new UserJoined("eve", "random"));
            ada.says("only to myself");
            eve.hearsNothing();
        }
    }

    @EveryWay
    void a_message_pipelined_behind_a_join_is_heard_after_the_join(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.member("bob");
            JsonPrimitive join = bob.sends(new JoinRoom(bob.token(), "tech"));
            JsonPrimitive first = bob.sends(new SendMessage(bob.token(), "made it"));
            assertThat(bob.hearsNext().id()).isEqualTo(Optional.of(join));
            assertThat(bob.hearsNext().id()).isEqualTo(Optional.of(first));
            ada.sees(new UserJoined("bob", "tech"));
            ada.hears(bob, "made it");
        }
    }
}
