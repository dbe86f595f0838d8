package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
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
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class AccountsTest {
    private static final Request LOGIN = new Request.Login("ada", ChatScript.PASSWORD);

    @TempDir
    private Path folder = Path.of("");

    private static Request register(String name) {
        return new Request.Register(name, ChatScript.PASSWORD, Optional.empty());
    }

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
            eve.isRefused(register("eve"), Kind.ERROR, Code.SERVER_ERROR);
            bob.says("I am still here");
            ada.hears(bob, "I am still here");
            Files.move(away, folder.resolve("accounts.db"));
            eve.registers();
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
            List<Doing<Message>> answers = new ArrayList<>();
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) { // enough to take every carrier
                Guest waiting = chat.guest("waiting" + i);
                answers.add(Doing.start(() -> waiting.asks(register(waiting.name()))));
            }
            bob.says("I am still here");
            ada.hears(bob, "I am still here");
            assertThat(answers).as("who is answered by then").noneMatch(Doing::isDone);
            for (Doing<Message> answer : answers) {
                assertThat(answer.result("a database that is held for long is given up")).isInstanceOfSatisfying(
                        Reply.Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.SERVER_ERROR));
            }
            statement.execute("COMMIT");
            chat.guest("eve").registers();
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

    @Test
    void a_url_that_can_not_be_read_ends_the_program_with_one_sentence_and_is_not_repeated() throws Exception {
        String url = "jdbc:postgresql://db.example?password=secret"; // the driver would log it
        try (ServerProcess program = ServerProcess.startIn(folder, "--accounts", url)) {
            assertThat(program.ends()).as("what the program told").hasSize(1).first().asString()
                    .contains("--accounts").doesNotContain("secret");
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }
}
