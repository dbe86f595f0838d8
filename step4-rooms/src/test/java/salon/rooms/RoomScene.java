package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.rooms.Mailbox.noId;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import salon.protocol.Event.MessageSent;
import salon.rooms.Crossings.Deed;

/** A room with Ada, Bob and Dan in it, and others before its door, where two do something at once. */
final class RoomScene {
    private final Queue<String> spoken = new ConcurrentLinkedQueue<>();
    private final Queue<Long> heardBySilence = new ConcurrentLinkedQueue<>();
    private final Room room;
    final Mailbox ada;
    final Mailbox bob;
    final Mailbox bobsTelephone;
    final Mailbox cem;
    final Mailbox dan;
    final Mailbox eva;
    final Mailbox evasTelephone;

    RoomScene(Room room, Turnstile turnstile) {
        this.room = room;
        ada = new Mailbox("Ada", turnstile);
        bob = new Mailbox("Bob", turnstile);
        bobsTelephone = new Mailbox("Bob", turnstile);
        cem = new Mailbox("Cem", turnstile);
        dan = new Mailbox("Dan", turnstile);
        eva = new Mailbox("Eva", turnstile);
        evasTelephone = new Mailbox("Eva", turnstile);
        present().forEach(this::join);
    }

    private List<Mailbox> present() {
        return List.of(ada, bob, dan);
    }

    private void join(Mailbox who) {
        room.join(who, usernameOf(who), noId());
    }

    /** As it comes over the wire: equal to the last one, and another object. */
    static String usernameOf(Mailbox who) {
        return new String(who.toString().toCharArray());
    }

    Deed speaks(Mailbox who) {
        return new Deed(words(who) + " speaks", () -> say(who, "hello"));
    }

    private String words(Mailbox who) {
        return who == bobsTelephone || who == evasTelephone ? who + "'s telephone" : who.toString();
    }

    private boolean say(Mailbox who, String text) {
        boolean heard = room.say(who, text, noId());
        if (heard) {
            spoken.add(who + ": " + text);
        }
        return heard;
    }

    Deed joins(Mailbox who) {
        return new Deed(words(who) + " joins", () -> {
            join(who);
            return true;
        });
    }

    Deed leaves(Mailbox who) {
        return new Deed(words(who) + " leaves", () -> {
            room.leave(who);
            return true;
        });
    }

    Deed isAskedAfter() {
        return new Deed("somebody asks how many are in", () -> {
            assertThat(room.info().membersCount()).as("how many are in, of three of whom one may leave, or one more come")
                    .isBetween(2, 4);
            return true;
        });
    }

    Deed fallsSilent() {
        return new Deed("the room falls silent", () -> {
            room.silence();
            present().forEach(member -> heardBySilence.add(messages(member)));
            return true;
        });
    }

    private static long messages(Mailbox member) {
        return member.letters().stream().filter(letter -> letter.envelope().message() instanceof MessageSent).count();
    }

    /** Asks what everyone has heard who is in the room in the end. */
    void everyoneAgrees(List<Mailbox> inside) {
        if (heardBySilence.isEmpty()) {
            say(ada, "goodnight"); // by which it shows if somebody has missed what was said before
        } else {
            assertThat(present().stream().map(RoomScene::messages)).as("how many messages Ada, Bob and Dan were "
                    + "offered in the end, of those that they had been when silence() returned")
                    .containsExactlyElementsOf(heardBySilence);
        }
        Notes adas = Notes.of(ada);
        assertThat(adas.said().values()).as("what Ada heard of all that was said")
                .containsExactlyInAnyOrderElementsOf(spoken);
        assertThat(adas.said().keySet()).as("the numbers of the messages that Ada heard")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, spoken.size()).boxed().toList());
        List<String> users = inside.stream().map(Mailbox::toString).distinct().sorted().toList();
        for (Mailbox member : inside) {
            Notes notes = Notes.of(member);
            assertThat(notes.present()).as("who is there, for all that %s was told", member)
                    .containsExactlyElementsOf(users);
            long first = notes.said().isEmpty() ? spoken.size() + 1 : notes.said().firstKey();
            assertThat(notes.said()).as("what %s heard, beside Ada", member).isEqualTo(adas.said().tailMap(first));
        }
    }
}
