package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.rooms.ChatServer;
import salon.rooms.promises.Way;
import salon.threads.ThreadModel;

/**
 * The catalogue, case by case, on one server for each way of running it. Two witnesses chat there meanwhile, and the
 * server's story is listened to: after the last case, the witnesses have noticed nothing, and no line was forged.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("salon.rooms.promises.Way#all")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // set before each way's first case
class CatalogueTest {
    @Parameter
    private Way way;

    private StoryWatch story;
    private ChatServer server;
    private Witnesses witnesses;
    private String oldToken;
    private int members;

    @BeforeParameterizedClassInvocation
    void open() throws Exception {
        story = new StoryWatch();
        server = ChatServer.start(way.settings());
        witnesses = Witnesses.of(server.port());
        try (Probe gone = Probe.connect("gone", server.port(), way.wire())) {
            oldToken = gone.enters("tech", "gone");
        }
    }

    /** All of them, on virtual threads; on the others those in which threads behave differently. */
    Stream<Case> cases() {
        Stream<Case> cases = way.threads() == ThreadModel.VIRTUAL ? Case.all() : Case.ofBytes();
        return cases.filter(entry -> entry.sent().in(way.wire()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_is_sent_is_answered_and_the_connection_lives_or_not(Case entry) throws Exception {
        try (Probe client = Probe.connect(entry.what(), server.port(), way.wire())) {
            String token = switch (entry.who()) {
                case STRANGER -> "";
                case MEMBER -> client.enters("tech", "member" + ++members);
            };
            Sent sent = entry.sent().with(new Tokens(token, witnesses.token(), oldToken));
            client.sends(sent.in(way.wire()).orElseThrow(), sent.atOnce());
            assertThat(heard(client, entry.fate())).as("the answers to %s", entry).isEqualTo(entry.answers());
        }
    }

    private static String heard(Probe client, Case.Fate fate) throws Exception {
        switch (fate) {
            case CLIENT_FINISHES -> client.endsSending();
            case CLIENT_RESETS -> client.vanishes();
            case LIVES, SERVER_CLOSES -> {}
        }
        return switch (fate) {
            case LIVES -> client.hearsBeforePong();
            case SERVER_CLOSES, CLIENT_FINISHES -> client.hearsBeforeTheEnd();
            case CLIENT_RESETS -> "";
        };
    }

    @AfterParameterizedClassInvocation
    void nobody_else_has_noticed_anything() throws Exception {
        try (ChatServer _ = server; Witnesses _ = witnesses; StoryWatch _ = story) {
            witnesses.haveNoticedNothing(way.toString());
            story.hasToldOneLineAtATime();
        }
    }
}
