package salon.benchmarks.load;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A room in which some speak as fast as they hear themselves: each says its next when its own copy of its last has
 * come. What counts is deliveries, at every member; latency is a speaker's, from saying to hearing itself.
 */
@Command(name = "room", sortOptions = false, showDefaultValues = true,
        description = "Members of one room, some of whom speak as fast as they hear themselves.")
final class RoomLoad extends Scenario {
    @Option(names = "--members", paramLabel = "N", description = "connections in the room")
    private int members = 100;

    @Option(names = "--senders", paramLabel = "N", description = "how many of them speak")
    private int senders = 8;

    @Override
    Measurement run() throws IOException, InterruptedException {
        ranges().within("--members", members, 1, MOST_CLIENTS);
        ranges().within("--senders", senders, 1, members);
        String room = room(0);
        try (Loop loop = new Loop(tally())) {
            List<Member> all = enter(members, loop, (guest, number) -> {
                guest.logIn(name("m", number));
                guest.join(room);
                return number < senders ? new Speaker(guest, number) : new Member(guest);
            });
            for (Member member : all) {
                member.speak();
            }
            return interval().measure("room", members, tally(), loop::run).with("senders", senders);
        }
    }

    /** Listens, and only counts: once all are in, what it is sent is messages. */
    private class Member extends Peer {
        Member(Guest guest) {
            super(guest);
        }

        void speak() throws IOException {
            // Others do.
        }

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            tally().done();
        }
    }

    private final class Speaker extends Member {
        private final int number;
        private final byte[] message;
        private long sent;

        Speaker(Guest guest, int number) {
            super(guest);
            this.number = number;
            this.message = guest.saying(Marks.of(number));
        }

        @Override
        void speak() throws IOException {
            sent = System.nanoTime();
            send(message);
        }

        @Override
        void hears(byte[] bytes, int from, int to) throws IOException {
            long speaker = Marks.number(bytes, from, to);
            if (speaker >= 0) {
                tally().done();
            } else if (Marks.contains(bytes, from, to, Marks.ERROR)) {
                tally().error("a message was refused");
            }
            if (speaker == number) {
                tally().took(sent);
                speak();
            }
        }
    }
}
