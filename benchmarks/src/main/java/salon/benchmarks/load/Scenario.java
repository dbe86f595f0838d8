package salon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;

/** What clients do to a server. A run prints one line, and ends with 1 if anything went wrong. */
abstract class Scenario implements Callable<Integer> {
    private static final Duration MOMENT = Duration.ofMillis(10);
    /** How many come in at once: fewer than may wait to have a password hashed. */
    private static final int DOORS = 16;

    @Mixin
    private Target target = new Target();

    private final Tally tally = new Tally();
    /** Of names and rooms, so that no two runs meet. */
    private final String prefix = "u" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 31), 36);

    /** Loads the server, and returns the line to print. */
    abstract String run() throws IOException, InterruptedException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.println(run());
        String error = tally.firstError();
        if (error != null) {
            System.err.println(error);
        }
        return tally.errors() == 0 ? 0 : 1;
    }

    Target target() {
        return target;
    }

    Tally tally() {
        return tally;
    }

    /** A name that no other run uses. */
    String name(long number) {
        return prefix + "-" + number;
    }

    /** Makes a room that no other run uses. */
    String room(int number) throws IOException {
        String room = prefix + "-" + number;
        try (Guest guest = new Guest(target.address())) {
            guest.logIn(prefix + "-r" + number);
            guest.create(room);
            guest.logOut();
        }
        return room;
    }

    /** How one comes in. */
    @FunctionalInterface
    interface Entrance<P extends Peer> {
        P enter(Guest guest, int number) throws IOException;
    }

    /** Connects so many, some at a time, while the loop hears those who are in. */
    <P extends Peer> List<P> enter(int count, Loop loop, Entrance<P> entrance) throws IOException, InterruptedException {
        try (ExecutorService doors = Executors.newFixedThreadPool(DOORS, Thread.ofVirtual().factory())) {
            List<Future<P>> entering = IntStream.range(0, count)
                    .mapToObj(number -> doors.submit(() -> {
                        P peer = entrance.enter(new Guest(target.address()), number);
                        loop.add(peer);
                        return peer;
                    }))
                    .toList();
            try {
                for (Future<P> one : entering) {
                    while (!one.isDone()) {
                        loop.run(MOMENT);
                    }
                    one.get();
                }
            } catch (ExecutionException e) {
                doors.shutdownNow();
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(e.getCause());
            }
            return entering.stream().map(Future::resultNow).toList();
        }
    }
}
