package salon.threads.races;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import salon.protocol.Event;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.Letter;
import salon.threads.Recipient;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 3: somebody joins while a message goes round, and half of the room does not hear it. The list's iterator notices
 * that the list has changed under it, and throws; it can not know what else to do.
 *
 * <pre>
 * Broken: Bob joined while a message went round; only Ada heard it, and not Cleo:
 *         the round ended in a ConcurrentModificationException.
 * Fixed:  Bob joined while a message went round; Ada and Cleo both heard it.
 * </pre>
 *
 * Bob joins at the moment when Ada is offered the letter. That joining is synchronized does not help, since going
 * through the list is not. The cure is to go through a list that does not change, {@link Clients#everyone()}; or to
 * hold for the whole round the lock that joining takes, if all that is done under it is offering.
 */
public final class Race3IterateWhileAdding {
    private Race3IterateWhileAdding() {}

    interface Room {
        void join(Recipient member);

        void broadcast(Letter letter);
    }

    /** Goes through the very list that others add to. */
    static final class Broken implements Room {
        private final List<Recipient> members = new ArrayList<>();

        @Override
        public synchronized void join(Recipient member) {
            members.add(member);
        }

        @Override
        public void broadcast(Letter letter) {
            for (Recipient member : members) {
                member.offer(letter);
            }
        }
    }

    /** Goes through a list of those who were there when it began. */
    static final class Fixed implements Room {
        private final Clients<Recipient> members = new ConnectedClients<>(100);

        @Override
        public void join(Recipient member) {
            members.enter(member);
        }

        @Override
        public void broadcast(Letter letter) {
            for (Recipient member : members.everyone()) {
                member.offer(letter);
            }
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        return new Verdict(joinDuringBroadcast(new Broken()), joinDuringBroadcast(new Fixed()));
    }

    private static Outcome joinDuringBroadcast(Room room) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        room.join(_ -> {
            Crossing.untilEnded(List.of(Crossing.start("Bob", () -> room.join(_ -> heard.add("Bob")))));
            return heard.add("Ada");
        });
        room.join(_ -> heard.add("Cleo"));
        try {
            room.broadcast(new Letter(new Event.UserJoined("dan", "general")));
            return new Outcome(heard.containsAll(List.of("Ada", "Cleo")),
                    "Bob joined while a message went round; Ada and Cleo both heard it.");
        } catch (ConcurrentModificationException e) {
            String story = "Bob joined while a message went round; only %s heard it, and not Cleo:\n"
                    + "the round ended in a %s.";
            return new Outcome(false, story.formatted(String.join(", ", heard), e.getClass().getSimpleName()));
        }
    }
}
