package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static salon.rooms.Mailbox.id;
import static salon.rooms.Mailbox.noId;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.RoomInfo;
import salon.rooms.Crossings.Deed;
import salon.testing.Doing;
import salon.testing.Task;
import salon.threads.Recipient;

/** What every {@link Room} promises, whoever wrote it. */
@Task("4.2")
public abstract class ChatRoomContract {
    private final Mailbox ada = new Mailbox("Ada");
    private final Mailbox bob = new Mailbox("Bob");
    private final Mailbox cem = new Mailbox("Cem");
    private Room room;

    /** The room to be tested, empty. */
    protected abstract Room room(String id, String name, String description);

    @BeforeEach
    void open() {
        room = room("tech", "Tech talk", "Code and machines");
    }

    private void join(Mailbox... members) {
        for (Mailbox member : members) {
            room.join(member, member.toString(), noId());
        }
    }

    private void say(Mailbox speaker, String text) {
        assertThat(room.say(speaker, text, noId())).as("%s, who is in the room, may speak", speaker).isTrue();
    }

    @Test
    void a_room_says_what_it_is_called_and_counts_users_not_connections() {
        assertThat(room.info()).isEqualTo(new RoomInfo("tech", "Tech talk", "Code and machines", 0));
        join(ada, bob);
        room.join(new Mailbox("Ada's telephone"), "Ada", noId());
        assertThat(room.info()).as("the room with two users, one of them twice")
                .isEqualTo(new RoomInfo("tech", "Tech talk", "Code and machines", 2));
    }

    @Test
    void who_joins_is_told_who_is_there_and_the_others_hear_that_it_came() throws Exception {
        room.join(ada, "Ada", id(1));
        room.join(bob, "Bob", id(2));
        ada.hears("JOIN_SUCCESS tech [Ada] (id 1)", "USER_JOINED Bob").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob] (id 2)").hearsNothingMore();
    }

    @Test
    void join_success_and_every_event_name_the_room() {
        join(ada, bob);
        say(bob, "hello");
        room.leave(bob);
        assertThat(ada.letters()).extracting(letter -> letter.envelope().message()).satisfiesExactly(
                joined -> assertThat(joined).isEqualTo(new JoinSuccess("tech", "Tech talk", List.of("Ada"))),
                came -> assertThat(came).isEqualTo(new UserJoined("Bob", "tech")),
                said -> assertThat(said).asInstanceOf(type(MessageSent.class))
                        .extracting(MessageSent::roomId).isEqualTo("tech"),
                left -> assertThat(left).isEqualTo(new UserLeft("Bob", "tech")));
    }

    @Test
    void a_message_reaches_every_member_and_is_numbered_from_1() throws Exception {
        join(ada, bob);
        say(ada, "hello");
        say(bob, "hello to you");
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "MESSAGE 1 Ada: hello", "MESSAGE 2 Bob: hello to you");
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "MESSAGE 1 Ada: hello", "MESSAGE 2 Bob: hello to you");
    }

    @Test
    void the_speakers_own_copy_alone_has_the_requests_id() throws Exception {
        join(ada, bob);
        room.say(bob, "hello", id(7));
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "MESSAGE 1 Bob: hello").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "MESSAGE 1 Bob: hello (id 7)").hearsNothingMore();
    }

    @Test
    void a_stranger_may_not_speak_and_uses_up_no_number() throws Exception {
        join(ada);
        assertThat(room.say(bob, "let me in", id(3))).as("a stranger may speak").isFalse();
        say(ada, "who was that?");
        ada.hears("JOIN_SUCCESS tech [Ada]", "MESSAGE 1 Ada: who was that?").hearsNothingMore();
        bob.hearsNothingMore();
    }

    @Test
    void who_joins_hears_nothing_from_before_and_everything_after() throws Exception {
        join(ada);
        say(ada, "nobody is here");
        join(bob);
        say(ada, "at last");
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "MESSAGE 2 Ada: at last").hearsNothingMore();
    }

    @Test
    void who_has_left_neither_hears_nor_speaks() throws Exception {
        join(ada, bob);
        room.leave(bob);
        assertThat(room.say(bob, "one more thing", noId())).as("somebody who has left may speak").isFalse();
        say(ada, "gone");
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "USER_LEFT Bob", "MESSAGE 1 Ada: gone")
                .hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]").hearsNothingMore();
        assertThat(room.info().membersCount()).as("how many users are in when one of two has left").isEqualTo(1);
    }

    @Test
    void leaving_a_room_that_one_is_not_in_changes_nothing() throws Exception {
        join(ada, bob);
        room.leave(bob);
        room.leave(bob);
        room.leave(cem);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "USER_LEFT Bob").hearsNothingMore();
        assertThat(room.info().membersCount()).as("how many users are in").isEqualTo(1);
    }

    @Test
    void joining_again_is_answered_and_nobody_else_hears_of_it() throws Exception {
        join(ada, bob);
        room.join(bob, "Bob", id(9));
        room.leave(bob);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "USER_LEFT Bob").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "JOIN_SUCCESS tech [Ada, Bob] (id 9)").hearsNothingMore();
    }

    @Test
    void a_user_with_two_connections_comes_with_the_first_and_leaves_with_the_last() throws Exception {
        Mailbox telephone = new Mailbox("Bob's telephone");
        join(ada, bob);
        room.join(telephone, "Bob", noId());
        room.leave(bob);
        room.leave(telephone);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "USER_LEFT Bob").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]").hearsNothingMore();
        telephone.hears("JOIN_SUCCESS tech [Ada, Bob]").hearsNothingMore();
    }

    @Test
    void both_connections_of_a_user_hear_what_it_says_and_one_has_the_id() throws Exception {
        Mailbox telephone = new Mailbox("Ada's telephone");
        join(ada);
        room.join(telephone, "Ada", noId());
        room.say(telephone, "on my way", id(5));
        ada.hears("JOIN_SUCCESS tech [Ada]", "MESSAGE 1 Ada: on my way").hearsNothingMore();
        telephone.hears("JOIN_SUCCESS tech [Ada]", "MESSAGE 1 Ada: on my way (id 5)").hearsNothingMore();
    }

    @Test
    void a_user_is_known_by_its_name_and_not_by_the_object_that_holds_the_name() {
        Mailbox telephone = new Mailbox("Bob's telephone");
        join(ada);
        room.join(bob, RoomScene.usernameOf(bob), noId());
        room.join(telephone, RoomScene.usernameOf(bob), noId());
        room.leave(bob);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob").hearsNothingMore();
    }

    @Test
    void a_member_that_takes_no_more_is_passed_over_and_its_leaving_is_heard_once() {
        AtomicInteger offers = new AtomicInteger();
        Recipient full = _ -> offers.incrementAndGet() > 100; // takes one in the end, from a room that never gives up
        join(ada);
        room.join(full, "Full", noId());
        join(bob);
        say(ada, "can you all hear me?");
        assertThat(offers).as("how often Full was offered something: JOIN_SUCCESS, USER_JOINED and MESSAGE, each of "
                + "which it did not take").hasValueLessThanOrEqualTo(3);
        room.leave(full);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Full", "USER_JOINED Bob");
        bob.hears("JOIN_SUCCESS tech [Ada, Bob, Full]");
        for (Mailbox member : List.of(ada, bob)) {
            member.hears("MESSAGE 1 Ada: can you all hear me?", "USER_LEFT Full").hearsNothingMore();
        }
    }

    @Test
    void the_room_encodes_nothing() throws Exception {
        join(ada);
        assertThat(Mentions.of(room.getClass()))
                .as("what %s calls: a letter encodes itself, in its writer's thread, and a room only offers it",
                        room.getClass().getSimpleName())
                .noneMatch(called -> called.equals("salon.threads.Letter.json")
                        || called.startsWith("salon.protocol.JsonCodec.")
                        || called.startsWith("com.google.gson.Gson."));
    }

    @Test
    void whatever_is_refused_or_fails_the_room_goes_on() throws Exception {
        Recipient broken = _ -> {
            throw new IllegalStateException("a bug, for this test");
        };
        join(ada);
        goesOnAfter("a stranger spoke", () -> room.say(bob, "let me in", noId()));
        goesOnAfter("a stranger left", () -> left(bob));
        goesOnAfter("a member joined again", () -> joined(ada, "Ada"));
        goesOnAfter("a member joined whose offer() throws an exception", () -> joined(broken, "Dan"));
        goesOnAfter("somebody spoke to a member whose offer() throws", () -> room.say(ada, "hello, Dan", noId()));
        room.silence();
        goesOnAfter("somebody spoke in the silent room", () -> room.say(ada, "hello?", noId()));
    }

    /** In threads of their own, since a thread may enter again what it has locked itself and not unlocked. */
    private void goesOnAfter(String words, Callable<Boolean> deed) throws Exception {
        try {
            Doing.start(deed).result(words + ", and that comes to an end");
        } catch (Exception e) {
            // As it may where an offer throws: that one call may fail with it.
        }
        Doing.start(room::info).result(words + ", and after that the room can still be used");
    }

    private boolean joined(Recipient who, String username) {
        room.join(who, username, noId());
        return true;
    }

    private boolean left(Recipient who) {
        room.leave(who);
        return true;
    }

    /** Has the second deed come between wherever it can in the first, and asks those who are inside then. */
    private void cross(Function<RoomScene, Deed> first, Function<RoomScene, Deed> second,
            Function<RoomScene, List<Mailbox>> inside) throws Exception {
        new Crossings<>(Room.class, RoomScene::new, () -> room("tech", "Tech", ""), "tech", "Tech", "").cross(
                scene -> List.of(first.apply(scene), second.apply(scene)),
                scene -> scene.everyoneAgrees(inside.apply(scene)));
    }

    @Test
    void two_who_speak_at_once_are_heard_in_one_order_by_all() throws Exception {
        cross(s -> s.speaks(s.ada), s -> s.speaks(s.bob), s -> List.of(s.ada, s.bob, s.dan));
    }

    @Test
    void who_joins_while_somebody_speaks_hears_it_after_join_success_or_not_at_all() throws Exception {
        cross(s -> s.joins(s.cem), s -> s.speaks(s.bob), s -> List.of(s.ada, s.bob, s.dan, s.cem));
        cross(s -> s.speaks(s.bob), s -> s.joins(s.cem), s -> List.of(s.ada, s.bob, s.dan, s.cem));
    }

    @Test
    void while_one_leaves_another_is_heard_by_all_who_stay() throws Exception {
        cross(s -> s.leaves(s.bob), s -> s.speaks(s.ada), s -> List.of(s.ada, s.dan));
        cross(s -> s.speaks(s.ada), s -> s.leaves(s.bob), s -> List.of(s.ada, s.dan));
        cross(s -> s.speaks(s.ada), s -> s.leaves(s.dan), s -> List.of(s.ada, s.bob));
    }

    @Test
    void two_who_join_at_once_know_of_each_other() throws Exception {
        cross(s -> s.joins(s.cem), s -> s.joins(s.eva), s -> List.of(s.ada, s.bob, s.dan, s.cem, s.eva));
    }

    @Test
    void two_who_leave_at_once_are_both_seen_to() throws Exception {
        cross(s -> s.leaves(s.bob), s -> s.leaves(s.dan), s -> List.of(s.ada));
    }

    @Test
    void who_joins_while_another_leaves_does_not_take_it_for_present() throws Exception {
        cross(s -> s.joins(s.cem), s -> s.leaves(s.bob), s -> List.of(s.ada, s.dan, s.cem));
        cross(s -> s.leaves(s.bob), s -> s.joins(s.cem), s -> List.of(s.ada, s.dan, s.cem));
    }

    @Test
    void a_user_whose_two_connections_join_at_once_is_announced_once() throws Exception {
        cross(s -> s.joins(s.eva), s -> s.joins(s.evasTelephone),
                s -> List.of(s.ada, s.bob, s.dan, s.eva, s.evasTelephone));
    }

    @Test
    void a_user_whose_one_connection_joins_while_the_other_leaves_is_there_for_everyone() throws Exception {
        cross(s -> s.leaves(s.bob), s -> s.joins(s.bobsTelephone), s -> List.of(s.ada, s.dan, s.bobsTelephone));
        cross(s -> s.joins(s.bobsTelephone), s -> s.leaves(s.bob), s -> List.of(s.ada, s.dan, s.bobsTelephone));
    }

    @Test
    void who_asks_how_many_are_in_is_told_while_users_come_and_go() throws Exception {
        cross(RoomScene::isAskedAfter, s -> s.joins(s.cem), s -> List.of(s.ada, s.bob, s.dan, s.cem));
        cross(s -> s.joins(s.cem), RoomScene::isAskedAfter, s -> List.of(s.ada, s.bob, s.dan, s.cem));
        cross(RoomScene::isAskedAfter, s -> s.leaves(s.bob), s -> List.of(s.ada, s.dan));
    }

    @Test
    void in_a_silent_room_nobody_is_heard_and_users_still_come_and_go() throws Exception {
        join(ada, bob);
        say(ada, "the last of it");
        room.silence();
        assertThat(room.say(ada, "one more thing", id(1))).as("a member of a silent room may speak").isFalse();
        join(cem);
        room.leave(bob);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "MESSAGE 1 Ada: the last of it", "USER_JOINED Cem",
                "USER_LEFT Bob").hearsNothingMore();
        cem.hears("JOIN_SUCCESS tech [Ada, Bob, Cem]", "USER_LEFT Bob").hearsNothingMore();
    }

    @Test
    void what_is_being_said_when_the_room_is_silenced_has_been_offered_to_all_when_it_is_silent() throws Exception {
        cross(s -> s.speaks(s.ada), RoomScene::fallsSilent, s -> List.of(s.ada, s.bob, s.dan));
    }

    @Test
    void many_talk_come_and_go_at_once_and_everyones_letters_agree() throws Exception {
        int threads = 4;
        int rounds = 25;
        join(ada, bob);
        Doing.together(threads, i -> () -> {
            String username = "guest " + i / 2; // two threads to a user
            for (int round = 0; round < rounds; round++) {
                Mailbox guest = new Mailbox(username);
                room.join(guest, username, noId());
                room.say(guest, "round " + round + " of " + i, noId());
                room.leave(guest);
                Notes.of(guest);
            }
            return true;
        });
        assertThat(room.info().membersCount()).as("how many users are in when all guests have left").isEqualTo(2);
        Notes adas = Notes.of(ada);
        assertThat(adas.present()).as("who is there, for all that Ada knows").containsExactly("Ada", "Bob");
        assertThat(adas.said()).as("what Ada heard").hasSize(threads * rounds);
        assertThat(Notes.of(bob).said()).as("what Bob heard, beside Ada").isEqualTo(adas.said());
    }
}
