package salon.benchmarks.load;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A room in which some speak as fast as they hear themselves: each says its next when its own copy of the last has come.
 * What is counted is deliveries, at every member; latency is a speaker's, from saying to hearing itself.
 */
@Command(name = "room", sortOptions = false, showDefaultValues = true,
        description = "Members of one room, some of whom speak as fast as they hear themselves.")
final class Room extends Scenario {
    @Option(names = "--members", paramLabel = "N", description = "connections in the room")
    private int members = 100;

    @Option(names = "--senders", paramLabel = "N", description = "how many of them speak")
    private int senders = 8;

    @Override
    String run() throws IOException, InterruptedException {
        String room = room(0);
        try (Loop loop = new Loop(tally())) {
            List<Member> all = enter(members, loop, (guest, number) -> {
                guest.logIn(name(number));
                guest.join(room);
                return number < senders ? new Sender(guest, number) : new Member(guest);
            });
            for (Member member : all) {
                member.speak();
            }
            return target().measure(tally(), loop::run).report("room", members);
        }
    }

    /** Only counts: what it is sent while the room is measured is messages. */
    private class Member extends Peer {
        Member(Guest guest) {
            super(guest);
        }

        void speak() throws IOException {
            // It listens.
        }

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            tally().done();
        }
    }

    private final class Sender extends Member {
        private final int number;
        private final byte[] message;
        private long sent;

        Sender(Guest guest, int number) {
            super(guest);
            this.number = number;
            this.message = guest.saying(Lines.marked(number) + " says what people say in a room full of people");
        }

        @Override
        void speak() throws IOException {
            sent = System.nanoTime();
            send(message);
        }

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            long speaker = Lines.number(bytes, from, to);
            if (speaker >= 0) {
                tally().done();
            } else if (Lines.contains(bytes, from, to, Lines.ERROR)) {
                tally().error("a message was refused");
            }
            if (speaker == number) {
                tally().took(sent);
                speak();
            }
        }
    }
}
