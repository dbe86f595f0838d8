package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static salon.rooms.Mailbox.id;
import static salon.rooms.Mailbox.noId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply.RoomInfo;
import salon.rooms.Crossings.Claim;
import salon.rooms.Crossings.Deed;
import salon.testing.Doing;
import salon.testing.SourceOrder;
import salon.testing.Task;
import salon.threads.Recipient;
import salon.threads.schedules.Scenario;
import salon.threads.schedules.Schedules;

/** What every {@link Lobby} promises, whoever wrote it. */
@Task("4.3")
@TestMethodOrder(SourceOrder.class)
public abstract class ChatLobbyContract {
    private final Mailbox ada = new Mailbox("Ada");
    private final Mailbox bob = new Mailbox("Bob");
    private final Mailbox cem = new Mailbox("Cem");
    private Lobby lobby;

    /** The lobby to be tested, without rooms. */
    protected abstract Lobby lobby(int maxRooms);

    @BeforeEach
    void open() throws ProtocolException {
        lobby = lobby(3);
        lobby.create("tech", "Tech talk", "Code and machines");
        lobby.create("random", "Random", "");
    }

    private void join(Mailbox who, String roomId) throws ProtocolException {
        lobby.join(who, who.toString(), asItComesOverTheWire(roomId), noId());
    }

    /** Equal, and another object. */
    private static String asItComesOverTheWire(String roomId) {
        return new String(roomId.toCharArray());
    }

    private static Optional<Fault> fault(ThrowingCallable call) {
        return Optional.ofNullable(catchThrowableOfType(ProtocolException.class, call)).map(ProtocolException::fault);
    }

    private List<Integer> counts() {
        return lobby.rooms().stream().map(RoomInfo::membersCount).toList();
    }

    @Test
    void rooms_are_listed_in_the_order_in_which_they_were_made() throws Exception {
        Lobby own = lobby(7);
        List<RoomInfo> made = new ArrayList<>();
        for (String id : List.of("general", "projets", "tech", "random", "b", "c", "a")) {
            own.create(id, "Room " + id, "About " + id);
            made.add(new RoomInfo(id, "Room " + id, "About " + id, 0));
        }
        assertThat(own.rooms()).as("the rooms").containsExactlyElementsOf(made);
    }

    @Test
    void a_room_whose_id_is_taken_is_refused_and_the_first_stays_as_it_was() throws Exception {
        join(ada, "tech");
        assertThat(fault(() -> lobby.create(asItComesOverTheWire("tech"), "Mine now", "")))
                .as("making a room of a taken id").contains(Fault.ROOM_TAKEN);
        assertThat(lobby.rooms().getFirst()).as("the first room of this id")
                .isEqualTo(new RoomInfo("tech", "Tech talk", "Code and machines", 1));
    }

    @Test
    void no_room_is_made_past_the_limit() throws Exception {
        lobby.create("third", "Third", "");
        assertThat(fault(() -> lobby.create("fourth", "Fourth", ""))).as("making a fourth room where 3 are allowed")
                .contains(Fault.TOO_MANY_ROOMS);
        assertThat(lobby.rooms()).as("the rooms then").hasSize(3);
        assertThat(fault(() -> join(ada, "fourth"))).as("joining the room that was not made")
                .contains(Fault.NO_SUCH_ROOM);
    }

    @Test
    void who_joins_is_in_the_room_and_speaks_there() throws Exception {
        join(ada, "tech");
        lobby.join(bob, "Bob", "tech", id(1));
        assertThat(lobby.say(bob, "hello", id(2))).as("the room that Bob spoke in").isEqualTo("tech");
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "MESSAGE 1 Bob: hello").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob] (id 1)", "MESSAGE 1 Bob: hello (id 2)").hearsNothingMore();
        assertThat(counts()).as("how many are in tech, and in random").containsExactly(2, 0);
    }

    @Test
    void who_joins_another_room_leaves_the_one_it_is_in() throws Exception {
        join(ada, "tech");
        join(bob, "random");
        join(cem, "tech");
        lobby.join(cem, "Cem", "random", id(4));
        lobby.say(ada, "only for tech", noId());
        lobby.say(cem, "only for random", noId());
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Cem", "USER_LEFT Cem", "MESSAGE 1 Ada: only for tech")
                .hearsNothingMore();
        bob.hears("JOIN_SUCCESS random [Bob]", "USER_JOINED Cem", "MESSAGE 1 Cem: only for random").hearsNothingMore();
        cem.hears("JOIN_SUCCESS tech [Ada, Cem]", "JOIN_SUCCESS random [Bob, Cem] (id 4)");
        cem.hears("MESSAGE 1 Cem: only for random").hearsNothingMore();
        assertThat(counts()).as("how many are in tech, and in random").containsExactly(1, 2);
    }

    @Test
    void joining_the_same_room_again_is_answered_and_nobody_else_hears_of_it() throws Exception {
        join(ada, "tech");
        join(bob, "tech");
        lobby.join(bob, "Bob", asItComesOverTheWire("tech"), id(3));
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "JOIN_SUCCESS tech [Ada, Bob] (id 3)").hearsNothingMore();
    }

    @Test
    void who_asks_for_a_room_that_is_not_there_stays_where_it_is() throws Exception {
        join(ada, "tech");
        join(bob, "tech");
        assertThat(fault(() -> join(bob, "nowhere"))).as("joining a room that is not there")
                .contains(Fault.NO_SUCH_ROOM);
        assertThat(lobby.say(bob, "still here", noId())).as("the room that Bob is in").isEqualTo("tech");
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "MESSAGE 1 Bob: still here").hearsNothingMore();
        bob.hears("JOIN_SUCCESS tech [Ada, Bob]", "MESSAGE 1 Bob: still here").hearsNothingMore();
    }

    @Test
    void who_leaves_is_told_which_room_it_was_in_and_is_in_none() throws Exception {
        join(ada, "tech");
        join(bob, "tech");
        assertThat(lobby.leave(bob)).as("the room that Bob has left").contains("tech");
        assertThat(lobby.leave(bob)).as("the room that Bob leaves, being in none").isEmpty();
        assertThat(fault(() -> lobby.say(bob, "hello?", noId()))).as("speaking when one has left")
                .contains(Fault.NOT_IN_ROOM);
        ada.hears("JOIN_SUCCESS tech [Ada]", "USER_JOINED Bob", "USER_LEFT Bob").hearsNothingMore();
        assertThat(counts()).as("how many are in tech, and in random").containsExactly(1, 0);
    }

    @Test
    void who_never_joined_a_room_can_neither_speak_nor_leave() {
        assertThat(fault(() -> lobby.say(ada, "hello?", noId()))).as("speaking in no room").contains(Fault.NOT_IN_ROOM);
        assertThat(lobby.leave(ada)).as("the room that Ada leaves, being in none").isEmpty();
        ada.hearsNothingMore();
    }

    @Test
    void two_connections_of_one_user_may_be_in_two_rooms() throws Exception {
        Mailbox telephone = new Mailbox("Ada's telephone");
        join(ada, "tech");
        lobby.join(telephone, "Ada", "random", noId());
        assertThat(lobby.say(ada, "here", noId())).as("the room of Ada's first connection").isEqualTo("tech");
        assertThat(lobby.say(telephone, "there", noId())).as("the room of Ada's second connection").isEqualTo("random");
    }

    @Test
    void who_changes_rooms_has_left_the_one_before_it_enters_the_other() throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        Recipient eva = letter -> heard.add("in tech, " + Mailbox.inWords(letter.envelope()));
        Recipient fay = letter -> heard.add("in random, " + Mailbox.inWords(letter.envelope()));
        lobby.join(eva, "Eva", "tech", noId());
        lobby.join(fay, "Fay", "random", noId());
        join(ada, "tech");
        heard.clear();
        join(ada, "random");
        assertThat(heard).as("what is heard where, in this order, when Ada goes from tech to random")
                .containsExactly("in tech, USER_LEFT Ada", "in random, USER_JOINED Ada");
    }

    @Test
    void whatever_is_refused_or_fails_the_lobby_goes_on() throws Exception {
        Recipient broken = _ -> {
            throw new IllegalStateException("a bug, for this test");
        };
        Mailbox eva = new Mailbox("Eva");
        join(ada, "tech");
        join(eva, "tech");
        goesOnAfter("a room was refused whose id is taken", () -> lobby.create("tech", "Mine now", ""));
        goesOnAfter("somebody asked for a room that is not there", () -> join(ada, "nowhere"));
        goesOnAfter("somebody spoke who is in no room", () -> lobby.say(bob, "hello?", noId()));
        goesOnAfter("somebody left who is in no room", () -> lobby.leave(bob));
        goesOnAfter("somebody joined again", () -> join(ada, "tech"));
        goesOnAfter("somebody joined whose offer() throws an exception",
                () -> lobby.join(broken, "Dan", "tech", noId()));
        goesOnAfter("somebody spoke to a member whose offer() throws", () -> lobby.say(ada, "hello, Dan", noId()));
        goesOnAfter("somebody left a member whose offer() throws", () -> lobby.leave(eva));
        goesOnAfter("somebody went to another room from there", () -> join(ada, "random"));
        lobby.create("third", "Third", "");
        goesOnAfter("a room too many was refused", () -> lobby.create("fourth", "Fourth", ""));
        lobby.silence();
        goesOnAfter("somebody spoke when all was silent", () -> lobby.say(ada, "hello?", noId()));
    }

    /** In threads of their own, since a thread may enter again what it has locked itself and not unlocked. */
    private void goesOnAfter(String words, ThrowingCallable deed) throws Exception {
        Doing.start(() -> catchThrowable(deed)).result(words + ", and that comes to an end");
        Doing.start(() -> {
            lobby.rooms();
            lobby.join(cem, "Cem", "random", noId());
            return lobby.leave(cem);
        }).result(words + ", and after that the lobby can still be used");
    }

    private void cross(Function<LobbyScene, List<Deed>> deeds, Claim<LobbyScene> claim) throws Exception {
        cross(9, deeds, claim);
    }

    private void cross(int maxRooms, Function<LobbyScene, List<Deed>> deeds, Claim<LobbyScene> claim) throws Exception {
        new Crossings<>(Lobby.class, LobbyScene::new, () -> lobby(maxRooms), maxRooms).cross(deeds, claim);
    }

    @Test
    void two_who_change_places_do_not_wait_for_each_other() throws Exception {
        cross(s -> List.of(s.goes(s.ada, "random"), s.goes(s.bob, "tech")), s -> {
            s.areIn("tech", s.bob, s.dan);
            s.areIn("random", s.ada);
        });
    }

    @Test
    void two_who_go_to_one_room_from_two_sides_meet_there() throws Exception {
        cross(s -> List.of(s.goes(s.ada, "random"), s.goes(s.dan, "random")), s -> {
            s.areIn("tech");
            s.areIn("random", s.ada, s.bob, s.dan);
        });
    }

    @Test
    void one_who_leaves_takes_nobody_else_along() throws Exception {
        cross(s -> List.of(s.goes(s.adasTelephone, "random"), s.leaves(s.ada)), s -> s.isIn("random", s.adasTelephone));
    }

    @Test
    void of_two_who_make_one_room_at_once_exactly_one_does() throws Exception {
        cross(s -> List.of(s.makes("new"), s.makes("new")), s -> s.oneIsMadeAndOneRefused(Fault.ROOM_TAKEN));
    }

    @Test
    @Task(value = "4.3", seconds = Schedules.SECONDS)
    void however_two_who_make_one_room_take_turns_exactly_one_does() throws Exception {
        Schedules.check(Scenario.<Lobby, String>of("Two make the room new at once",
                        lobby -> outcome(lobby, "new"), lobby -> outcome(lobby, "new"))
                .wrongIf((_, outcomes) -> outcomes.getFirst().equals("made") && outcomes.getLast().equals("made"),
                        "both saw that the id was free, and both made the room")
                .wrongIf((_, outcomes) -> !outcomes.contains("made"), "neither made the room"),
                () -> lobby(2), WrongLobby::new);
    }

    private static String outcome(Lobby lobby, String roomId) {
        try {
            lobby.create(roomId, roomId, "");
            return "made";
        } catch (ProtocolException e) {
            return e.fault().name();
        }
    }

    @Test
    void two_who_make_the_last_room_at_once_do_not_pass_the_limit() throws Exception {
        cross(3, s -> List.of(s.makes("new"), s.makes("newer")), s -> s.oneIsMadeAndOneRefused(Fault.TOO_MANY_ROOMS));
    }

    @Test
    void the_rooms_can_be_listed_while_one_is_made() throws Exception {
        cross(s -> List.of(s.speaks(s.dan), s.listsTheRooms(), s.makes("new")),
                s -> s.roomsAre("tech", "random", "new"));
        cross(s -> List.of(s.listsTheRooms(), s.makes("new")), s -> s.roomsAre("tech", "random", "new"));
    }

    @Test
    void what_is_being_said_when_all_rooms_are_silenced_has_been_offered_when_they_are_silent() throws Exception {
        cross(s -> List.of(s.speaks(s.dan), s.allFallSilent()), LobbyScene::isSilent);
        cross(s -> List.of(s.speaks(s.dan), s.allFallSilent(), s.speaks(s.bob)), LobbyScene::isSilent);
    }

    @Test
    void a_room_that_is_made_while_all_are_silenced_is_silent_too() throws Exception {
        cross(s -> List.of(s.speaks(s.dan), s.allFallSilent(), s.makes("new")), LobbyScene::isSilent);
        cross(s -> List.of(s.makes("new"), s.allFallSilent()), LobbyScene::isSilent);
    }

    @Test
    void when_all_rooms_are_silent_nobody_is_heard_in_any_and_none_is_made() throws Exception {
        join(ada, "tech");
        join(bob, "random");
        lobby.silence();
        for (Mailbox member : List.of(ada, bob)) {
            assertThat(fault(() -> lobby.say(member, "hello?", noId()))).as("%s speaks then", member)
                    .contains(Fault.SERVER_STOPPING);
        }
        assertThat(fault(() -> lobby.create("third", "Third", ""))).as("making a room then")
                .contains(Fault.SERVER_STOPPING);
        assertThat(lobby.leave(ada)).as("the room that Ada leaves then").contains("tech");
        ada.hears("JOIN_SUCCESS tech [Ada]").hearsNothingMore();
        bob.hears("JOIN_SUCCESS random [Bob]").hearsNothingMore();
    }

    @Test
    void many_who_change_rooms_often_end_up_where_they_went_last() throws Exception {
        List<String> ids = List.of("tech", "random");
        join(ada, "tech");
        join(bob, "random");
        Doing.together(4, i -> () -> {
            Mailbox walker = new Mailbox("walker " + i);
            for (int step = 0; step <= 200; step++) {
                join(walker, ids.get((i + step) % 2));
                if (step % 100 == 0) {
                    lobby.rooms();
                }
            }
            return true;
        });
        assertThat(counts()).as("how many are in tech, and in random").containsExactly(3, 3);
        assertThat(Stream.of(ada, bob).map(watcher -> Notes.of(watcher).present().size()))
                .as("how many are there, for all that Ada in tech and Bob in random know").containsExactly(3, 3);
    }
}
