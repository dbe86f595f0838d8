package salon.benchmarks.load;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A room in which members speak in turn, at a steady rate, whether the server keeps up or not. What counts is
 * deliveries; latency is each one's, from the moment at which the message was to be sent.
 */
@Command(name = "steady", sortOptions = false, showDefaultValues = true,
        description = "Members of one room, who speak in turn at a steady rate.")
final class SteadyLoad extends Scenario {
    @Option(names = "--members", paramLabel = "N", description = "connections in the room")
    private int members = 100;

    @Option(names = "--rate", paramLabel = "N", description = "messages a second, over all")
    private int rate = 200;

    @Override
    Measurement run() throws IOException, InterruptedException {
        ranges().within("--members", members, 1, MOST_CLIENTS);
        ranges().within("--rate", rate, 1, 1_000_000);
        String room = room(0);
        try (Loop loop = new Loop(tally())) {
            List<Member> all = enter(members, loop, (guest, number) -> {
                guest.logIn(name("m", number));
                guest.join(room);
                return new Member(guest);
            });
            try (Pacer _ = new Pacer(rate, tally(), (count, due) -> all.get((int) (count % members)).say(due))) {
                return interval().measure("steady", members, tally(), loop::run).with("rate", rate);
            }
        }
    }

    private final class Member extends Peer {
        private final Guest guest;

        Member(Guest guest) {
            super(guest);
            this.guest = guest;
        }

        void say(long due) throws IOException {
            send(guest.saying(Marks.of(due)));
        }

        @Override
        void hears(byte[] bytes, int from, int to) {
            long due = Marks.number(bytes, from, to);
            if (due >= 0) {
                tally().done();
                tally().took(due);
            } else if (Marks.contains(bytes, from, to, Marks.ERROR)) {
                tally().error("a message was refused");
            }
        }
    }
}
