package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static salon.rooms.Mailbox.noId;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import salon.protocol.Event.MessageSent;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply.RoomInfo;
import salon.rooms.Crossings.Deed;

/** A lobby of two rooms, Ada and Dan in tech and Bob in random, where some do something at once. */
final class LobbyScene {
    private final Lobby lobby;
    private final Queue<Long> heardBySilence = new ConcurrentLinkedQueue<>();
    private final Queue<Object> made = new ConcurrentLinkedQueue<>(); // or refused
    final Mailbox ada;
    final Mailbox adasTelephone; // whose hash code is the same: a map has both in one place, and compares them
    final Mailbox bob;
    final Mailbox dan;
    final Mailbox eva;

    LobbyScene(Lobby lobby, Turnstile turnstile) throws ProtocolException {
        this.lobby = lobby;
        ada = new Mailbox("Ada", turnstile);
        adasTelephone = new Mailbox("Ada", turnstile);
        bob = new Mailbox("Bob", turnstile);
        dan = new Mailbox("Dan", turnstile);
        eva = new Mailbox("Eva", turnstile);
        lobby.create("tech", "Tech", "");
        lobby.create("random", "Random", "");
        join(ada, "tech");
        join(dan, "tech");
        join(bob, "random");
    }

    private void join(Mailbox who, String roomId) throws ProtocolException {
        lobby.join(who, who.toString(), new String(roomId.toCharArray()), noId());
    }

    Deed goes(Mailbox who, String roomId) {
        return new Deed("%s goes to %s".formatted(words(who), roomId), () -> {
            join(who, roomId);
            return true;
        });
    }

    private String words(Mailbox who) {
        return who == adasTelephone ? who + "'s telephone" : who.toString();
    }

    Deed speaks(Mailbox who) {
        return new Deed(who + " speaks", () -> orRefused(() -> lobby.say(who, "hello", noId())));
    }

    Deed leaves(Mailbox who) {
        return new Deed(who + " leaves", () -> lobby.leave(who));
    }

    Deed makes(String roomId) {
        return new Deed("somebody makes the room " + roomId, () -> made.add(orRefused(() -> {
            lobby.create(roomId, "New", "");
            return "made";
        })));
    }

    private static Object orRefused(Callable<?> work) throws Exception {
        try {
            return work.call();
        } catch (ProtocolException e) {
            return e.fault(); // as it may be when the lobby is silent
        }
    }

    Deed listsTheRooms() {
        return new Deed("the rooms are listed", lobby::rooms);
    }

    Deed allFallSilent() {
        return new Deed("all rooms fall silent", () -> {
            lobby.silence();
            members().forEach(member -> heardBySilence.add(messages(member)));
            return true;
        });
    }

    private List<Mailbox> members() {
        return List.of(ada, dan, bob);
    }

    private static long messages(Mailbox member) {
        return member.letters().stream().filter(letter -> letter.envelope().message() instanceof MessageSent).count();
    }

    /** Asks whether these are in a room, as the lobby counts and as each of them was told. */
    void areIn(String roomId, Mailbox... members) {
        List<String> names = Stream.of(members).map(Mailbox::toString).sorted().toList();
        assertThat(lobby.rooms()).as("the rooms, with %s in %s", names, roomId)
                .anyMatch(room -> room.id().equals(roomId) && room.membersCount() == members.length);
        for (Mailbox member : members) {
            assertThat(Notes.of(member).present()).as("who is in %s, for all that %s was told", roomId, member)
                    .containsExactlyElementsOf(names);
        }
    }

    void oneIsMadeAndOneRefused(Fault fault) {
        assertThat(made).as("what came of two who made a room at once").containsExactlyInAnyOrder("made", fault);
        assertThat(lobby.rooms()).as("the rooms then").hasSize(3);
    }

    /** Asks whether the rooms are these, in this order. */
    void roomsAre(String... ids) {
        assertThat(lobby.rooms()).extracting(RoomInfo::id).as("the rooms").containsExactly(ids);
    }

    /** Asks which room the lobby takes a connection out of. */
    void isIn(String roomId, Mailbox who) {
        assertThat(lobby.leave(who)).as("the room that %s's telephone is in", who).contains(roomId);
    }

    /** Asks whether nothing was said after {@code silence()} had returned, and nothing can be. */
    void isSilent() throws ProtocolException {
        assertThat(members().stream().map(LobbyScene::messages)).as("how many messages Ada, Dan and Bob were offered "
                + "in the end, of those that they had been when silence() returned")
                .containsExactlyElementsOf(heardBySilence);
        if (lobby.rooms().size() > 2) {
            join(eva, "new");
            assertThat(catchThrowableOfType(ProtocolException.class, () -> lobby.say(eva, "hello?", noId())))
                    .as("why nobody may speak in a room that was made while all fell silent")
                    .isNotNull().extracting(ProtocolException::fault).isEqualTo(Fault.SERVER_STOPPING);
        }
    }
}
