package salon.rooms.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.rooms.ChatServer;
import salon.rooms.Limits;
import salon.rooms.Settings;
import salon.threads.ThreadModel;

@Timeout(120)
class MultiClientsTest {
    private static final Settings LOCAL = Settings.local().withLanguage(Locale.ENGLISH);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private boolean run(int port, int clients, String room, Duration firstReply) throws Exception {
        Plan plan = new Plan("127.0.0.1", port, clients, room, 2, firstReply, LONG);
        return new MultiClients(plan, new Phrasebook(Locale.ENGLISH), lines::add).run();
    }

    @Test
    void everyone_hears_everyone() throws Exception {
        try (ChatServer server = ChatServer.start(LOCAL)) {
            assertThat(run(server.port(), 5, "general", LONG)).as("whether nothing was missing").isTrue();
        }
        assertThat(lines).as("the table's rows")
                .filteredOn(line -> line.matches("TestUser\\d-\\S+ +8 of 8 +8 of 8 .*"))
                .hasSize(5);
        assertThat(lines).endsWith("✅ Everyone heard everyone.");
    }

    @Test
    void a_second_run_on_the_same_server_has_names_of_its_own() throws Exception {
        try (ChatServer server = ChatServer.start(LOCAL)) {
            assertThat(run(server.port(), 2, "general", LONG)).as("the first run").isTrue();
            assertThat(run(server.port(), 2, "general", LONG)).as("the second run").isTrue();
        }
    }

    @Test
    void without_the_room_nobody_hears_anything() throws Exception {
        try (ChatServer server = ChatServer.start(LOCAL)) {
            assertThat(run(server.port(), 2, "nowhere", LONG)).as("whether nothing was missing").isFalse();
        }
        assertThat(lines).anyMatch(line -> line.matches("❌ TestUser1-\\S+: There is no such room\\."));
        assertThat(lines).anyMatch(line -> line.matches("TestUser1-\\S+ +3 of 8 +0 of 2 +-"));
    }

    @Test
    void a_pool_that_is_too_small_is_told_as_the_reason() throws Exception {
        try (ChatServer server = ChatServer.start(LOCAL.withThreads(ThreadModel.POOL, 2))) {
            boolean complete = run(server.port(), 3, "general", Duration.ofSeconds(1));
            assertThat(complete).as("whether nothing was missing").isFalse();
        }
        assertThat(lines.getLast()).startsWith("💡 The server serves fewer clients at once than 3.");
    }

    @Test
    void a_server_that_is_full_is_told_as_the_reason() throws Exception {
        Limits few = Limits.defaults().withMaxClients(2);
        try (ChatServer server = ChatServer.start(LOCAL.withLimits(few))) {
            assertThat(run(server.port(), 3, "general", LONG)).as("whether nothing was missing").isFalse();
        }
        assertThat(lines.getLast()).startsWith("💡 All 3 clients must be in at once");
    }

    @Test
    void a_message_that_is_lost_or_doubled_is_missed() throws Exception {
        Hearing hearing = new Hearing(Set.of("bob"), 2);
        hearing.hears(said("bob", "one", 1));
        hearing.hears(said("bob", "one", 2));
        hearing.hears(said("eve", "two", 3));
        assertThat(hearing.awaitAll(Duration.ZERO)).as("whether all of bob's two messages came").isFalse();
        assertThat(hearing.count()).as("how many of bob's messages came").isEqualTo(1);
        Visit visit = new Visit("ada", Visitor.STEPS, 1, 2, Optional.of(1L), Visit.Ending.GOODBYE);
        assertThat(visit.isComplete()).as("whether a visit is complete that missed a message").isFalse();
    }

    private static Envelope said(String who, String text, long seq) {
        return Envelope.of(new MessageSent(who, text, "general", seq, Instant.EPOCH));
    }
}
