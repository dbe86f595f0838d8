package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Message;
import salon.protocol.Reply.JoinSuccess;
import salon.threads.Letter;

/**
 * What a member knows of its room from its letters alone: who is there, and what was said. Fails where the letters do
 * not agree with each other.
 */
final class Notes {
    private final Mailbox mailbox;
    private final Set<String> present = new TreeSet<>();
    private final SortedMap<Long, String> said = new TreeMap<>();
    private boolean inside;

    private Notes(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** From all the letters; what was said, from those of one stay in a room. */
    static Notes of(Mailbox mailbox) {
        Notes notes = new Notes(mailbox);
        mailbox.letters().stream().map(Letter::envelope).forEach(envelope -> notes.take(envelope.message()));
        return notes;
    }

    private void take(Message message) {
        if (message instanceof JoinSuccess joined) {
            assertThat(joined.members()).as("the members in %s's JOIN_SUCCESS", mailbox).doesNotHaveDuplicates();
            inside = true;
            present.clear(); // it may have come from another room
            present.addAll(joined.members());
            return;
        }
        holds(inside, "%s was offered %s before its JOIN_SUCCESS", mailbox, message);
        switch (message) {
            case UserJoined event -> holds(present.add(event.username()),
                    "%s heard that %s came, who was there already", mailbox, event.username());
            case UserLeft event -> holds(present.remove(event.username()),
                    "%s heard that %s left, who was not there", mailbox, event.username());
            case MessageSent sent -> take(sent);
            default -> throw new AssertionError(mailbox + " should not be offered " + message);
        }
    }

    private void take(MessageSent sent) {
        holds(present.contains(sent.username()),
                "%s heard %s speak, who was not there for all it knew", mailbox, sent.username());
        if (!said.isEmpty()) {
            long last = said.lastKey();
            holds(sent.seq() > last, "%s heard message %d after message %d", mailbox, sent.seq(), last);
            holds(sent.seq() == last + 1, "%s missed a message: it heard number %d right after number %d", mailbox,
                    sent.seq(), last);
        }
        said.put(sent.seq(), sent.username() + ": " + sent.message());
    }

    private static void holds(boolean condition, String otherwise, Object... words) {
        if (!condition) {
            throw new AssertionError(otherwise.formatted(words));
        }
    }

    /** Who is there. */
    Set<String> present() {
        return present;
    }

    /** Each message by its number. */
    SortedMap<Long, String> said() {
        return said;
    }
}
