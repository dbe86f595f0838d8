package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Reply.JoinSuccess;
import salon.threads.Letter;
import salon.threads.Recipient;

/**
 * A member that keeps all it is offered, and passes a turnstile whenever it is used. Any thread may offer; the test's
 * reads, in words such as {@code MESSAGE 1 Ada: hello}.
 */
final class Mailbox implements Recipient {
    private final String name;
    private final Turnstile turnstile;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Queue<Envelope> unheard = new ConcurrentLinkedQueue<>();

    Mailbox(String name) {
        this(name, new Turnstile());
    }

    Mailbox(String name, Turnstile turnstile) {
        this.name = name;
        this.turnstile = turnstile;
    }

    @Override
    public boolean offer(Letter letter) {
        turnstile.use();
        letters.add(letter);
        unheard.add(letter.envelope());
        return true;
    }

    @Override
    public boolean equals(Object other) {
        turnstile.use();
        return this == other;
    }

    @Override
    public int hashCode() {
        turnstile.use();
        return name.hashCode(); // which another mailbox may have, too
    }

    /** Has been offered exactly this next. */
    Mailbox hears(String... expected) {
        for (String words : expected) {
            String heard = Optional.ofNullable(unheard.poll()).map(Mailbox::inWords).orElse("nothing");
            if (!heard.equals(words)) {
                throw new AssertionError(
                        "%s should be offered \"%s\", and was offered \"%s\"".formatted(name, words, heard));
            }
        }
        return this;
    }

    /** Has been offered this next, and perhaps messages before it. */
    void hearsAfterMessages(String expected) {
        unheard.removeIf(envelope -> envelope.message() instanceof MessageSent);
        hears(expected);
    }

    /** Has heard all that it was offered. */
    void hearsNothingMore() {
        if (!unheard.isEmpty()) {
            throw new AssertionError("%s should be offered nothing more, and was offered %s"
                    .formatted(name, unheard.stream().map(Mailbox::inWords).toList()));
        }
    }

    /** Every letter so far, heard or not. */
    List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** What it says, in short. */
    static String inWords(Envelope envelope) {
        String words = switch (envelope.message()) {
            case JoinSuccess joined ->
                "JOIN_SUCCESS " + joined.roomId() + " " + joined.members().stream().sorted().toList();
            case UserJoined event -> "USER_JOINED " + event.username();
            case UserLeft event -> "USER_LEFT " + event.username();
            case MessageSent sent -> "MESSAGE " + sent.seq() + " " + sent.username() + ": " + sent.message();
            default -> envelope.message().toString();
        };
        return words + envelope.id().map(id -> " (id " + id + ")").orElse("");
    }

    /** A request's id. */
    static Optional<JsonPrimitive> id(int number) {
        return Optional.of(new JsonPrimitive(number));
    }

    /** No id. */
    static Optional<JsonPrimitive> noId() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
