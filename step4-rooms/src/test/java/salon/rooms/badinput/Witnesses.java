package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import salon.rooms.promises.Wire;

/**
 * Two who chat in a room of their own, in either framing, while something is done to their server: each a hundred times
 * a second. Nothing of it may reach them.
 */
public final class Witnesses implements AutoCloseable {
    private static final int PAUSE_MILLIS = 10;

    private final List<Witness> both;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
    private final List<Future<?>> chats = new ArrayList<>();

    private Witnesses(List<Witness> both) {
        this.both = both;
    }

    /** Begins to chat on this server. */
    public static Witnesses of(int port) throws IOException {
        Witnesses witnesses = new Witnesses(List.of(
                new Witness("witness1", port, Wire.LINES), new Witness("witness2", port, Wire.LENGTH_PREFIXED)));
        for (Witness witness : witnesses.both) {
            witnesses.chats.add(witnesses.clock.scheduleAtFixedRate(
                    () -> speaks(witness), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
        return witnesses;
    }

    private static void speaks(Witness witness) {
        try {
            witness.speaks();
        } catch (IOException e) {
            throw new AssertionError("a witness was not answered: " + e.getMessage(), e); // which ends its chat
        }
    }

    /** The token of one of them, for who wants to steal it. */
    String token() {
        return both.getFirst().token();
    }

    /** Ends the chat: every message was answered, and none missed. Tells how long the answers took. */
    public void haveNoticedNothing(String where) throws InterruptedException {
        clock.shutdown();
        assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).as("whether the chat came to its end").isTrue();
        assertThat(chats).filteredOn(chat -> chat.state() == Future.State.FAILED).extracting(Future::exceptionNow)
                .as("what ended a witness's chat before its time").isEmpty();
        both.forEach(Witness::hasMissedNothing);
        List<Long> nanos = both.stream().flatMap(witness -> witness.nanos().stream()).sorted().toList();
        System.out.printf("%s: the witnesses had %,d answers, half within %s, 99 %% within %s, all within %s%n",
                where, nanos.size(), millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 1));
    }

    private static String millis(List<Long> sorted, double part) {
        return "%.1f ms".formatted(sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        both.forEach(Witness::close);
    }
}
