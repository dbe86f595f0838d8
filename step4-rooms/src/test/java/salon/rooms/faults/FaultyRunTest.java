package salon.rooms.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.rooms.ChatServer;
import salon.rooms.Settings;
import salon.rooms.badinput.Witnesses;
import salon.rooms.client.MultiClients;
import salon.rooms.client.Phrasebook;
import salon.rooms.client.Plan;
import salon.threads.ThreadModel;

/** The run of many clients through a network that is not in order, while two others chat over one that is. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class FaultyRunTest {
    private static final int CLIENTS = 10;
    private static final int MESSAGES = 3;
    private static final long SEED = 20_261_122;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    void everyone_hears_everyone_however_slowly_the_bytes_arrive(ThreadModel threads) throws Exception {
        assertThat(run(threads, Mishap::slow, Duration.ofSeconds(30))).isTrue();
        assertThat(told).endsWith("✅ Everyone heard everyone.");
    }

    @ParameterizedTest
    @EnumSource
    void who_is_cut_off_at_the_door_is_told_of_in_a_sentence(ThreadModel threads) throws Exception {
        assertThat(run(threads, random -> Mishap.sudden(random, 0), Duration.ofSeconds(30))).isFalse();
        tellsWhoMissedWhat();
        assertThat(told).as("what was told").anyMatch(line -> line.endsWith(": not everyone came in, so nobody spoke"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow") // the others wait until the time is up for what the one who was cut off did not say
    void who_is_cut_off_in_the_conversation_is_told_of_in_a_sentence(ThreadModel threads) throws Exception {
        assertThat(run(threads, random -> Mishap.sudden(random, 2_500), Duration.ofSeconds(15))).isFalse();
        tellsWhoMissedWhat();
        assertThat(told).as("what was told").anyMatch(line -> line.endsWith(": not every message came within 15 s"));
    }

    private void tellsWhoMissedWhat() {
        assertThat(told).endsWith("❌ Something was missing.");
        List<String> cutOff = told.stream().filter(line -> line.matches("TestUser\\S+ +[1-7] of 8 .*"))
                .map(line -> line.split(" ", 2)[0]).toList();
        assertThat(cutOff).as("who is in the table with a step that is missing").isNotEmpty().allSatisfy(name ->
                assertThat(told).as("what was told of %s", name)
                        .anyMatch(line -> line.matches("❌ " + name + ": .*") && !line.contains("Exception")));
    }

    /**
     * Runs until the server has been left by everyone but the witnesses, who have noticed nothing; returns whether
     * nothing was missing.
     */
    private boolean run(ThreadModel threads, Function<Random, Mishap> mishaps, Duration deadline) throws Exception {
        try (ChatServer server = ChatServer.start(Settings.local().withThreads(threads, 64));
                Witnesses witnesses = Witnesses.of(server.port());
                FaultyProxy proxy = FaultyProxy.to(server.port(), SEED, mishaps)) {
            Plan plan = new Plan("127.0.0.1", proxy.port(), CLIENTS, "general", MESSAGES, deadline, deadline);
            boolean complete = new MultiClients(plan, new Phrasebook(Locale.ENGLISH), told::add).run();
            while (server.clients() > 2) {
                Thread.onSpinWait();
            }
            witnesses.haveNoticedNothing("faults, " + threads);
            return complete;
        }
    }
}
