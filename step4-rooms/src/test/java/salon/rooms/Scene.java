package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.rooms.Mailbox.noId;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import salon.protocol.Event.MessageSent;
import salon.rooms.Turnstile.Deed;

/** A room with Ada, Bob and Dan in it, and others before its door, where two do something at once. */
final class Scene {
    private final Turnstile turnstile = new Turnstile();
    private final Queue<String> spoken = new ConcurrentLinkedQueue<>();
    private final Queue<Long> heardBySilence = new ConcurrentLinkedQueue<>();
    private final Room room;
    final Mailbox ada = new Mailbox("Ada", turnstile);
    final Mailbox bob = new Mailbox("Bob", turnstile);
    final Mailbox bobsTelephone = new Mailbox("Bob", turnstile);
    final Mailbox cem = new Mailbox("Cem", turnstile);
    final Mailbox dan = new Mailbox("Dan", turnstile);
    final Mailbox eva = new Mailbox("Eva", turnstile);
    final Mailbox evasTelephone = new Mailbox("Eva", turnstile);

    private Scene(Room room) {
        this.room = room;
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

    /**
     * Has the second deed come between wherever it can in the first, each time in a new room, and then asks what everyone
     * has heard.
     *
     * @param inside who is in the room in the end, Ada first
     */
    static void cross(Supplier<Room> rooms, Function<Scene, Deed> first, Function<Scene, Deed> second,
            Function<Scene, List<Mailbox>> inside) throws Exception {
        boolean stopped = true;
        for (int use = 1; stopped; use++) {
            Scene scene = new Scene(rooms.get());
            Deed one = first.apply(scene);
            Deed two = second.apply(scene);
            stopped = scene.turnstile.stop(use, one, two);
            try {
                scene.everyoneAgrees(inside.apply(scene));
            } catch (AssertionError e) {
                throw new AssertionError("%s, and meanwhile %s: then %s"
                        .formatted(one.words(), two.words(), e.getMessage()), e);
            }
        }
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

    private void everyoneAgrees(List<Mailbox> inside) {
        if (heardBySilence.isEmpty()) {
            say(ada, "goodnight"); // by which it shows if somebody has missed what was said before
        } else {
            assertThat(present().stream().map(Scene::messages)).as("how many messages Ada, Bob and Dan were offered in "
                    + "the end, of those that they had been when silence() returned").containsExactlyElementsOf(heardBySilence);
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
            assertThat(notes.said()).as("what %s heard, beside Ada", member)
                    .isEqualTo(adas.said().tailMap(notes.said().isEmpty() ? spoken.size() + 1L : notes.said().firstKey()));
        }
    }
}
