package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import salon.protocol.Patience;
import salon.rooms.accounts.AccountStore;
import salon.threads.ThreadModel;

class ChatServerTest {
    private static final Settings ENGLISH = Settings.local().withLanguage(Locale.ENGLISH);

    private static Settings on(int port) {
        return new Settings("127.0.0.1", port, ThreadModel.PLATFORM, 1, Locale.FRENCH, 1,
                new AccountStore.Memory(), Limits.defaults());
    }

    @Test
    void a_port_that_is_taken_is_named_in_one_sentence_in_the_servers_language() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> ChatServer.start(on(taken.getLocalPort())).close())
                    .withMessageContaining("Impossible d'écouter sur 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void a_server_says_which_port_the_system_picked_and_gives_it_back_when_it_stops() throws Exception {
        int port;
        try (ChatServer server = ChatServer.start(ENGLISH)) {
            port = server.port();
            assertThat(port).isPositive();
            assertThat(server.clients()).as("clients of a server that has started this moment").isZero();
        }
        ChatServer.start(on(port)).close();
    }

    @Test
    void a_server_that_can_not_start_leaves_no_threads_behind(@TempDir Path folder) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Settings noFile = ENGLISH.withAccounts(AccountStore.of("jdbc:sqlite:" + folder));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ChatServer.start(noFile).close());
        assertThat(Thread.getAllStackTraces().keySet()).as("the hashers afterwards")
                .filteredOn(thread -> thread.getName().startsWith("Hasher")).isSubsetOf(before);
    }

    @Test
    void a_server_that_fails_when_it_listens_already_gives_back_the_port() throws Exception {
        try (ServerSocket picks = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket _ = new Socket(picks.getInetAddress(), picks.getLocalPort());
                Socket _ = picks.accept()) { // while it is open, the system gives this port to nobody else
            picks.close();
            Settings there = on(picks.getLocalPort());
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> ChatServer.start(there.withThreads(ThreadModel.POOL, 0)).close());
            ChatServer.start(there).close();
        }
    }

    @Test
    void a_server_is_stopped_once() throws Exception {
        ChatServer server = ChatServer.start(ENGLISH);
        Logger log = (Logger) LoggerFactory.getLogger(Story.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.addAppender(told);
        try {
            server.close();
            server.close();
        } finally {
            log.detachAppender(told);
        }
        assertThat(told.list).extracting(ILoggingEvent::getFormattedMessage).as("what is told of the stop")
                .containsOnlyOnce("✅ Server stopped");
    }

    @Test
    void what_is_set_for_a_server_is_changed_one_thing_at_a_time() {
        Limits limits = new Limits(100, 1, 4, 2, 7, Patience.ENDLESS, Duration.ofSeconds(1));
        AccountStore file = AccountStore.of("jdbc:sqlite:some.db");
        Settings changed = ENGLISH.withThreads(ThreadModel.POOL, 3).withLimits(limits).withLanguage(Locale.FRENCH)
                .withAccounts(file);
        int iterations = ENGLISH.passwordIterations();
        assertThat(changed)
                .isEqualTo(new Settings("127.0.0.1", 0, ThreadModel.POOL, 3, Locale.FRENCH, iterations, file, limits));
    }

    @Test
    void the_defaults_are_those_of_the_protocol() {
        Settings settings = Settings.defaults();
        assertThat(settings.host() + ":" + settings.port()).isEqualTo("0.0.0.0:5555");
        assertThat(settings.passwordIterations()).isEqualTo(600_000);
        assertThat(settings.accounts()).isEqualTo(AccountStore.of("jdbc:sqlite:data/accounts.db"));
        assertThat(settings.limits()).hasToString("Limits[maxFrame=65536, maxClients=10000, maxRooms=1000, outbox=1024,"
                + " rate=200, patience=Patience[silence=PT5M, frame=PT10S, write=PT10S], drainTimeout=PT5S]");
    }
}
