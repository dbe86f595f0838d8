package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import salon.protocol.Code;
import salon.protocol.Event.UserJoined;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused.Kind;
import salon.protocol.Request;
import salon.rooms.Settings;
import salon.rooms.accounts.AccountStore;
import salon.testing.Doing;
import salon.threads.ThreadModel;

/** Accounts outlive the server, and the chat outlives what becomes of their database. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AccountsTest {
    private static final Request LOGIN = new Request.Login("ada", ChatScript.PASSWORD);
    private static final Request REGISTER = new Request.Register("eve", ChatScript.PASSWORD, Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("accounts.db");
    }

    private Settings settings() {
        return Settings.local().withAccounts(AccountStore.of(url()));
    }

    @Test
    void who_has_registered_logs_in_after_a_restart_of_the_server() throws Exception {
        try (ChatScript before = ChatScript.with(settings())) {
            before.guest("ada").registers();
        }
        try (ChatScript after = ChatScript.with(settings())) {
            after.guest("ada").logsIn();
        }
    }

    @Test
    void while_the_database_is_away_the_chat_goes_on_and_once_it_is_back_so_do_logins() throws Exception {
        try (ChatScript chat = ChatScript.with(settings())) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            ada.sees(new UserJoined("bob", "tech"));
            Guest eve = chat.guest("eve");
            Path away = Files.move(folder.resolve("accounts.db"), folder.resolve("away.db"));
            eve.isRefused(LOGIN, Kind.ERROR, Code.SERVER_ERROR);
            eve.isRefused(REGISTER, Kind.ERROR, Code.SERVER_ERROR);
            bob.says("I am still here");
            ada.hears(bob, "I am still here");
            Files.move(away, folder.resolve("accounts.db"));
            eve.hasReply(Reply.RegisterSuccess.class, REGISTER);
            chat.again("ada");
        }
    }

    @Test
    @Tag("slow")
    void while_another_program_holds_the_database_the_chat_goes_on_even_on_virtual_threads() throws Exception {
        try (ChatScript chat = ChatScript.with(settings().withThreads(ThreadModel.VIRTUAL, 1));
                Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            ada.sees(new UserJoined("bob", "tech"));
            statement.execute("BEGIN EXCLUSIVE");
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                chat.guest("waiting").sends(LOGIN); // enough to take every carrier, if they waited on them
            }
            Guest eve = chat.guest("eve");
            Doing<Message> answer = Doing.start(() -> eve.asks(REGISTER));
            bob.says("I am still here");
            ada.hears(bob, "I am still here");
            assertThat(answer.isDone()).as("whether Eve has been answered by then").isFalse();
            assertThat(answer.result("a database that is held for long is given up")).isInstanceOfSatisfying(
                    Reply.Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.SERVER_ERROR));
            statement.execute("COMMIT");
            eve.registers();
        }
    }

    @Test
    void the_program_makes_a_file_and_says_so_and_tells_in_a_line_when_it_is_away() throws Exception {
        try (ServerProcess program = ServerProcess.startIn(folder, "--lang", "en", "--password-iterations", "1")) {
            String started = program.tells("✅ Server started on 127.0.0.1:");
            assertThat(program.tells("🗄️")).isEqualTo("🗄️ Accounts are kept in data/accounts.db");
            int port = Integer.parseInt(started.substring(started.lastIndexOf(':') + 1));
            try (Guest ada = Guest.dial("ada", port, Wire.LINES)) {
                ada.registers();
                Files.move(folder.resolve("data"), folder.resolve("elsewhere"));
                ada.isRefused(LOGIN, Kind.ERROR, Code.SERVER_ERROR);
                program.tells("🔑");
                assertThat(List.of(program.tells(), program.tells())).as("what is told of it").satisfiesExactly(
                        line -> assertThat(line).startsWith("⚠️ The accounts can not be reached: "),
                        line -> assertThat(line).isEqualTo("❌ Refused: LOGIN (SERVER_ERROR)"));
            }
        }
    }
}
