package salon.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whole visits: connect, register, log in, join, say, leave, log out. Each visitor has a room of its own. */
@Command(name = "visits", sortOptions = false, showDefaultValues = true,
        description = "Whole visits: connect, register, log in, join, say, leave, log out.")
final class Visits extends Scenario {
    @Option(names = "--clients", paramLabel = "N", description = "visits at once")
    private int clients = 16;

    private final AtomicLong visits = new AtomicLong();
    private volatile boolean over;

    @Override
    String run() throws IOException, InterruptedException {
        List<Thread> visitors = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            String room = room(number);
            visitors.add(Thread.ofVirtual().unstarted(() -> visitAgainAndAgain(room)));
        }
        visitors.forEach(Thread::start);
        try {
            return target().measure(tally(), Thread::sleep).report("visits", clients);
        } finally {
            over = true;
            for (Thread visitor : visitors) {
                visitor.join();
            }
        }
    }

    private void visitAgainAndAgain(String room) {
        try {
            while (!over) {
                long start = System.nanoTime();
                visit(room);
                tally().done();
                tally().took(start);
            }
        } catch (IOException e) {
            tally().error("A visit went wrong: " + e.getMessage());
        }
    }

    private void visit(String room) throws IOException {
        try (Guest guest = new Guest(target().address())) {
            guest.logIn(name(visits.incrementAndGet()));
            guest.join(room);
            guest.say("what people say in a room full of people");
            guest.leave();
            guest.logOut();
        }
    }
}
