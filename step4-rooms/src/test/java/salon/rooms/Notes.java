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

    /** From the letters of one stay in a room. */
    static Notes of(Mailbox mailbox) {
        Notes notes = new Notes(mailbox);
        mailbox.letters().stream().map(Letter::envelope).forEach(envelope -> notes.take(envelope.message()));
        return notes;
    }

    private void take(Message message) {
        if (message instanceof JoinSuccess joined) {
            inside = true;
            assertThat(joined.members()).as("the members in %s's JOIN_SUCCESS", mailbox).doesNotHaveDuplicates();
            present.addAll(joined.members());
            return;
        }
        assertThat(inside).as("%s has been offered JOIN_SUCCESS before %s", mailbox, message).isTrue();
        switch (message) {
            case UserJoined event ->
                assertThat(present.add(event.username()))
                        .as("%s hears that %s came, who was not there before", mailbox, event.username()).isTrue();
            case UserLeft event ->
                assertThat(present.remove(event.username()))
                        .as("%s hears that %s left, who was there", mailbox, event.username()).isTrue();
            case MessageSent sent -> take(sent);
            default -> throw new AssertionError(mailbox + " should not be offered " + message);
        }
    }

    private void take(MessageSent sent) {
        assertThat(present).as("who is there, for all that %s knows, when %s speaks", mailbox, sent.username())
                .contains(sent.username());
        if (!said.isEmpty()) {
            assertThat(sent.seq()).as("the seq that %s is offered after %d", mailbox, said.lastKey())
                    .isEqualTo(said.lastKey() + 1);
        }
        said.put(sent.seq(), sent.username() + ": " + sent.message());
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
