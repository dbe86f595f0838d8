package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import salon.protocol.Code;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.rooms.accounts.AccountStore;
import salon.rooms.accounts.OpenAccounts;
import salon.threads.Account;
import salon.threads.Pbkdf2;

/** The program is killed, as by {@code kill -9}, over and over in the middle of registering on one file. */
@Tag("slow")
@Timeout(value = 3600, threadMode = ThreadMode.SEPARATE_THREAD)
class KillTest {
    private static final int KILLS = 100;
    private static final int CLIENTS = 4;
    private static final int MOST_BEFORE_A_KILL = 60;
    /** For what takes a second, and longer on a slow disk. */
    private static final int LIMIT_MINUTES = 2;

    private final Random random = new Random(9);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>(); // ids by name

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_that_was_acknowledged_is_lost_and_nothing_is_corrupt() throws Exception {
        int interrupted = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Map<String, String> before = Map.copyOf(acknowledged);
            registerUntilKilled("u" + kill, before.size() + 1 + random.nextInt(MOST_BEFORE_A_KILL));
            interrupted += Files.size(folder.resolve("data/accounts.db-journal")) > 0 ? 1 : 0;
            Map<String, String> fresh = new HashMap<>(acknowledged);
            fresh.keySet().removeAll(before.keySet());
            isWhole();
            allLogIn(fresh);
        }
        allLogIn(acknowledged);
        System.out.printf("%d kills, %d of them in the middle of a write; %d registrations acknowledged, none lost%n",
                KILLS, interrupted, acknowledged.size());
    }

    private void registerUntilKilled(String prefix, int enough) throws Exception {
        try (ServerProcess program = ServerProcess.startIn(folder, "--lang", "en", "--password-iterations", "1");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String started = program.tells("✅ Server started on ");
            int port = Integer.parseInt(started.substring(started.lastIndexOf(':') + 1));
            List<Callable<Boolean>> clients = IntStream.range(0, CLIENTS).<Callable<Boolean>>mapToObj(
                    client -> () -> register(port, prefix + "-" + client + "-", enough, program)).toList();
            for (Future<Boolean> client : threads.invokeAll(clients, LIMIT_MINUTES, TimeUnit.MINUTES)) {
                assertThat(client.get()).as("a client notices that the program was killed").isTrue();
            }
        }
    }

    /** Registers one name after another, until the program is gone, by this client's hand or another's. */
    private boolean register(int port, String prefix, int enough, ServerProcess program) throws ProtocolException {
        try (Guest guest = Guest.dial(prefix, port, Wire.LINES)) {
            for (int i = 0; true; i++) {
                String name = prefix + i;
                Optional<Message> reply =
                        reply(guest, new Request.Register(name, ChatScript.PASSWORD, Optional.empty()));
                if (reply.isEmpty()) {
                    return true;
                }
                if (reply.get() instanceof Reply.RegisterSuccess success) {
                    acknowledged.put(name, success.userId());
                } else { // a disk that stands still is an answer, too, and acknowledges nothing
                    assertThat(reply.get()).as("the answer to %s, who registers", name)
                            .extracting("code").isEqualTo(Code.SERVER_ERROR);
                }
                if (acknowledged.size() >= enough) {
                    program.close();
                }
            }
        } catch (IOException e) {
            return true; // gone before this client had connected
        }
    }

    /** Nothing, once the program is gone: what was under way then is nobody's account, or a whole one. */
    private static Optional<Message> reply(Guest guest, Request request) throws ProtocolException {
        try {
            return Optional.of(guest.asks(request));
        } catch (IOException | AssertionError gone) {
            return Optional.empty();
        }
    }

    private void isWhole() throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet verdict = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(verdict.next()).isTrue();
            assertThat(verdict.getString(1)).as("what SQLite says of the file").isEqualTo("ok");
        }
    }

    private void allLogIn(Map<String, String> ids) throws IOException {
        try (OpenAccounts accounts = AccountStore.of(url()).open(new Pbkdf2(1))) {
            ids.forEach((name, id) -> assertThat(accounts.accounts().login(name, ChatScript.PASSWORD))
                    .as("the account of %s", name).hasValue(new Account(id, name)));
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("data/accounts.db");
    }
}
