package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import salon.protocol.Patience;
import salon.rooms.ChatServer;
import salon.rooms.Limits;
import salon.rooms.Settings;
import salon.rooms.promises.Way;
import salon.rooms.promises.Wire;
import salon.testing.Doing;
import salon.threads.ThreadModel;

/** What takes more than one connection, or more than a moment: the rest of the catalogue's theme of transport. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class TransportTest {
    private static final byte[] HALF_A_LENGTH = {0, 0};
    private static final byte[] HALF_A_LINE = "{\"type\":\"PI".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PINGS = "{\"type\":\"PING\"}\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void five_hundred_resets_in_mid_frame_cost_nobody_anything(ThreadModel threads) throws Exception {
        resets(500, threads);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void ten_thousand_resets_in_mid_frame_cost_nobody_anything(ThreadModel threads) throws Exception {
        resets(10_000, threads);
    }

    private static void resets(int times, ThreadModel threads) throws Exception {
        try (ChatServer server = ChatServer.start(Settings.local().withThreads(threads, 64));
                Witnesses witnesses = Witnesses.of(server.port());
                ExecutorService hundred = Executors.newFixedThreadPool(100, Thread.ofVirtual().factory())) {
            List<Callable<Integer>> resets = IntStream.range(0, times)
                    .mapToObj(i -> i % 2 == 0 ? Wire.LINES : Wire.LENGTH_PREFIXED)
                    .<Callable<Integer>>map(wire -> () -> reset(server.port(), wire))
                    .toList();
            for (Future<Integer> reset : hundred.invokeAll(resets)) {
                reset.get();
            }
            try (Probe client = Probe.connect("client", server.port(), Wire.LINES)) {
                assertThat(client.hearsBeforePong()).as("what comes before a PONG").isEmpty();
                while (server.clients() > 3) { // the witnesses, and the one who pinged
                    Thread.onSpinWait();
                }
            }
            witnesses.haveNoticedNothing(times + " resets, " + threads);
        }
    }

    private static int reset(int port, Wire wire) throws Exception {
        try (Probe client = Probe.connect("reset", port, wire)) {
            client.sends(wire == Wire.LINES ? HALF_A_LINE : HALF_A_LENGTH, Integer.MAX_VALUE);
            client.vanishes();
            return port;
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_sends_much_and_reads_late_gets_every_reply_and_delays_nobody(ThreadModel threads) throws Exception {
        try (ChatServer server = ChatServer.start(Settings.local().withThreads(threads, 64));
                Witnesses witnesses = Witnesses.of(server.port());
                Probe client = Probe.connect("client", server.port(), Wire.LINES)) {
            Doing<Boolean> sending = Doing.start(() -> {
                client.sends(PINGS, Integer.MAX_VALUE);
                client.endsSending();
                return true;
            }).untilItWaits();
            assertThat(client.hearsBeforeTheEnd()).as("the replies").isEqualTo("PONG, ".repeat(19_999) + "PONG");
            assertThat(sending.result("all has been sent")).isTrue();
            witnesses.haveNoticedNothing("late reading, " + threads);
        }
    }

    @ParameterizedTest
    @MethodSource("salon.rooms.promises.Way#all")
    void who_stops_in_the_middle_of_a_frame_is_let_go(Way way) throws Exception {
        Duration soon = Duration.ofMillis(300);
        Limits impatient = Limits.defaults().withPatience(new Patience(soon, soon, soon));
        try (ChatServer server = ChatServer.start(way.settings().withLimits(impatient));
                Probe client = Probe.connect("client", server.port(), way.wire())) {
            client.sends(way.wire() == Wire.LINES ? HALF_A_LINE : HALF_A_LENGTH, Integer.MAX_VALUE);
            assertThat(client.hearsBeforeTheEnd()).as("what comes before the end").isEmpty();
        }
    }
}
