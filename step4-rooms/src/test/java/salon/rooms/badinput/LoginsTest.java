package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.protocol.Request;
import salon.rooms.ChatServer;
import salon.rooms.Settings;
import salon.rooms.promises.Wire;
import salon.testing.Doing;
import salon.threads.ThreadModel;

/** Many who want to come in at one moment, while two are chatting. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class LoginsTest {
    private static final int HUNDRED = 100;

    @ParameterizedTest
    @EnumSource
    void a_hundred_logins_at_once_succeed_or_find_the_server_busy_and_who_chats_does_not_wait(ThreadModel threads)
            throws Exception {
        Settings settings = Settings.local().withThreads(threads, HUNDRED + 2);
        Queue<Probe> clients = new ConcurrentLinkedQueue<>();
        try (ChatServer server = ChatServer.start(settings);
                Witnesses witnesses = Witnesses.of(server.port())) {
            try (Probe ada = Probe.connect("ada", server.port(), Wire.LINES)) {
                ada.asks(new Request.Register("ada", Probe.PASSWORD, Optional.empty()));
            }
            for (int i = 0; i < HUNDRED; i++) {
                clients.add(Probe.connect("login " + i, server.port(), i % 2 == 0 ? Wire.LINES : Wire.LENGTH_PREFIXED));
            }
            List<String> answers = Doing.together(HUNDRED, _ -> () ->
                    Probe.words(clients.remove().asks(new Request.Login("ada", Probe.PASSWORD))));
            assertThat(answers).allMatch(answer -> answer.equals("LOGIN_SUCCESS") || answer.equals("ERROR SERVER_BUSY"))
                    .filteredOn(answer -> answer.equals("LOGIN_SUCCESS")).isNotEmpty();
            System.out.printf("of a hundred logins, %d found the server busy%n",
                    answers.stream().filter("ERROR SERVER_BUSY"::equals).count());
            witnesses.haveNoticedNothing("a hundred logins, " + threads);
        }
    }
}
