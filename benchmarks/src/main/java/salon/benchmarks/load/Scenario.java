package salon.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import salon.rooms.cli.Address;
import salon.rooms.client.Dial;
import salon.threads.Ranges;

/** What clients do to a server. A run prints one line, and its exit code is 1 if anything went wrong. */
abstract class Scenario implements Callable<Integer> {
    static final int MOST_CLIENTS = 60_000;

    private static final Duration MOMENT = Duration.ofMillis(10);
    /** How many come in at once: fewer than may wait to have a password hashed. */
    private static final int DOORS = 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Address address = new Address();

    @Mixin
    private Interval interval = new Interval();

    private final Tally tally = new Tally();
    /** Of names and rooms, so that no two runs meet. */
    private final String prefix = "u" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 31), 36) + "-";

    /** Loads the server and measures what it does. */
    abstract Measurement run() throws IOException, InterruptedException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Dial.open(address.host(), address.port(), address.phrases()).close(); // which says why, if there is no server
        spec.commandLine().getOut().println(run().report());
        tally.firstError().ifPresent(spec.commandLine().getErr()::println);
        return tally.errors() == 0 ? 0 : 1;
    }

    Interval interval() {
        return interval;
    }

    Tally tally() {
        return tally;
    }

    Ranges ranges() {
        return new Ranges(spec);
    }

    /** A name that no other run uses, for a user or a room. */
    String name(String of, long number) {
        return prefix + of + number;
    }

    Guest guest() throws IOException {
        return new Guest(new InetSocketAddress(address.host(), address.port()));
    }

    /** Makes a room of its own for this run. */
    String room(int number) throws IOException {
        String room = name("r", number);
        try (Guest guest = guest()) {
            guest.logIn(name("host", number));
            guest.create(room);
            guest.logOut();
        }
        return room;
    }

    /** What one does to come in. */
    @FunctionalInterface
    interface Entrance<P extends Peer> {
        P enter(Guest guest, int number) throws IOException;
    }

    /** Has so many come in, some at a time, while the loop hears those who are in. */
    <P extends Peer> List<P> enter(int count, Loop loop, Entrance<P> entrance) throws IOException {
        try (ExecutorService doors = Executors.newFixedThreadPool(DOORS, Thread.ofVirtual().factory())) {
            List<Future<P>> entering = IntStream.range(0, count)
                    .mapToObj(number -> doors.submit(() -> {
                        P peer = entrance.enter(guest(), number);
                        loop.add(peer);
                        return peer;
                    }))
                    .toList();
            for (Future<P> one : entering) {
                while (!one.isDone()) {
                    loop.run(MOMENT);
                }
                if (one.state() == Future.State.FAILED) {
                    doors.shutdownNow();
                    throw new IOException(one.exceptionNow().getMessage(), one.exceptionNow());
                }
            }
            return entering.stream().map(Future::resultNow).toList();
        }
    }
}
