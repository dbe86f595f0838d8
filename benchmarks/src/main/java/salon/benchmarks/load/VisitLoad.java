package salon.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whole visits: connect, register, log in, join, say, leave, log out. What counts is visits. Each of those who visit at
 * once has a room of its own, so that a visit is the same work however many there are.
 */
@Command(name = "visits", sortOptions = false, showDefaultValues = true,
        description = "Whole visits: connect, register, log in, join, say, leave, log out.")
final class VisitLoad extends Scenario {
    @Option(names = "--clients", paramLabel = "N", description = "visits at once")
    private int clients = 16;

    private final AtomicLong visits = new AtomicLong();
    private volatile boolean over;

    @Override
    Measurement run() throws IOException, InterruptedException {
        ranges().within("--clients", clients, 1, MOST_CLIENTS);
        List<Thread> visitors = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            String room = room(number);
            visitors.add(Thread.ofVirtual().unstarted(() -> visitAgainAndAgain(room)));
        }
        visitors.forEach(Thread::start);
        try {
            return interval().measure("visits", clients, tally(), Thread::sleep);
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
            tally().error("a visit went wrong: " + e.getMessage());
        }
    }

    private void visit(String room) throws IOException {
        try (Guest guest = guest()) {
            guest.logIn(name("v", visits.incrementAndGet()));
            guest.join(room);
            guest.say();
            guest.leave();
            guest.logOut();
        }
    }
}
