package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import salon.protocol.Code;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.Refused.Kind;
import salon.protocol.Request;

/** The program itself: what it says from its start to its end, and what it never says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a program can not be asked to end there, only killed")
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class ServerProcessTest {
    private static final String STARTED = "✅ Serveur démarré sur 127.0.0.1:";

    @Test
    void it_tells_its_story_from_the_start_to_an_orderly_stop() throws Exception {
        try (ServerProcess program = ServerProcess.start("--lang", "fr", "--threads", "platform")) {
            int port = port(program.tells());
            assertThat(program.tells()).isEqualTo("⏳ En attente de connexions...");
            assertThat(program.tells()).isEqualTo(
                    "💡 Le serveur utilise un thread par client pour gérer les connexions simultanées");
            assertThat(program.tells()).isEqualTo(
                    "🗄️ Les comptes sont gardés en mémoire et oubliés à l'arrêt du serveur");
            try (Guest ada = Guest.dial("ada", port, Wire.LINES)) {
                assertThat(program.tells()).startsWith("🔌 Nouvelle connexion: 127.0.0.1:")
                        .endsWith(" (Total: 1 client(s))");
                ada.registers();
                assertThat(program.tells()).isEqualTo("📝 Tentative d'inscription: ada");
                assertThat(program.tells()).startsWith("✅ Inscription réussie: ada (");
                ada.logsIn();
                assertThat(program.tells()).isEqualTo("🔑 Tentative de connexion: ada");
                assertThat(program.tells()).startsWith("✅ Connexion réussie: ada (Thread: Client-127.0.0.1:");
                ada.joins("tech");
                assertThat(program.tells()).contains("ada").contains("tech");

                try (Guest silent = Guest.dial("silent", port, Wire.LINES)) {
                    assertThat(program.tells()).startsWith("🔌 Nouvelle connexion: ").endsWith(" (Total: 2 client(s))");
                    program.isToldToStop();
                    ada.hearsTheLastWord();
                    silent.hearsTheLastWord();
                }
            }
            assertThat(program.ends()).as("what the program told").contains("✅ Serveur arrêté");
        }
    }

    private static int port(String started) {
        assertThat(started).as("the first line").startsWith(STARTED);
        return Integer.parseInt(started.substring(STARTED.length()));
    }

    @Test
    void who_waits_for_a_thread_when_it_is_told_to_stop_hears_that_it_takes_nobody() throws Exception {
        try (ServerProcess program = ServerProcess.start("--lang", "en", "--threads", "pool", "--pool-size", "1")) {
            int port = program.port();
            Guest ada = Guest.dial("ada", port, Wire.LINES);
            ada.pings();
            Guest silent = Guest.dial("silent", port, Wire.LINES); // turning it away takes a second
            program.tells("⏳ Client-");
            Guest bob = Guest.dial("bob", port, Wire.LENGTH_PREFIXED);
            bob.sends(new Request.Ping());
            program.tells("⏳ Client-");
            program.isToldToStop();
            ada.hearsTheLastWord();
            ada.close();
            for (Guest waiting : List.of(silent, bob)) {
                assertThat(waiting.hearsNext().message()).as("what %s hears", waiting.name())
                        .isInstanceOfSatisfying(Refused.class, refused ->
                                assertThat(refused.code()).isEqualTo(Code.SERVER_FULL));
                waiting.hearsTheEnd();
                waiting.close();
            }
            assertThat(program.ends()).as("what the program told").endsWith("✅ Server stopped");
        }
    }

    @Test
    void no_secret_is_told_and_nobody_forges_a_line_or_colours_the_terminal() throws Exception {
        String secret = "correct horse battery";
        String forged = "eve\n✅ Connexion réussie: admin\r\u001b[31m\u202e";
        try (ServerProcess program = ServerProcess.start("--lang", "fr", "--password-iterations", "1")) {
            program.tells("⚠️ ");
            int port = port(program.tells());
            String token;
            try (Guest ada = Guest.dial("ada", port, Wire.LINES);
                    Guest eve = Guest.dial("eve", port, Wire.LENGTH_PREFIXED)) {
                ada.registers();
                ada.logsIn();
                token = ada.token();
                ada.joins("tech");
                ada.says(secret);
                eve.isRefused(new Request.Login("ada", secret), Kind.LOGIN_ERROR, Code.INVALID_CREDENTIALS);
                eve.isRefused(new Request.Login(forged, secret), Kind.LOGIN_ERROR, Code.INVALID_DATA);
                eve.isRefused(new Request.JoinRoom(token, forged), Kind.ERROR, Code.INVALID_SESSION);
                ada.isRefused(new Request.JoinRoom(token, forged), Kind.JOIN_ERROR, Code.INVALID_DATA);
                ada.logsOut();
            }
            program.isToldToStop();
            List<String> told = program.ends();
            assertThat(told).as("what the program told").noneMatch(line -> line.contains(secret))
                    .noneMatch(line -> line.contains(ChatScript.PASSWORD))
                    .noneMatch(line -> line.contains(token))
                    .noneMatch(line -> line.startsWith("✅ Connexion réussie: admin"))
                    .noneMatch(line -> line.chars().anyMatch(c -> c == '\u001b' || c == '\r' || c == '\u202e'))
                    .anyMatch(line -> line.contains("eve␊✅ Connexion réussie: admin␍␛[31m\\u202e"));
        }
    }

    @Test
    void on_a_turkish_machine_whose_small_i_is_another_names_and_options_are_as_anywhere() throws Exception {
        Locale turkish = Locale.of("tr", "TR");
        try (ServerProcess program =
                ServerProcess.startIn(turkish, "--threads", "virtual", "--password-iterations", "1")) {
            int port = Integer.parseInt(program.tells("✅").replaceFirst(".*:", ""));
            try (Guest title = Guest.dial("TITLE", port, Wire.LINES);
                    Guest again = Guest.dial("title", port, Wire.LINES)) {
                title.registers();
                again.isRefused(new Request.Register("title", ChatScript.PASSWORD, Optional.empty()),
                        Kind.REGISTER_ERROR, Code.USERNAME_EXISTS);
                again.isRefused(new Request.Login("tıtle", ChatScript.PASSWORD),
                        Kind.LOGIN_ERROR, Code.INVALID_CREDENTIALS);
                again.logsIn();
                again.joins("projets");
            }
        }
    }

    @Test
    void what_can_not_be_ends_it_with_one_sentence_and_a_failing_exit_code() throws Exception {
        try (ServerProcess program = ServerProcess.start("--threads", "green")) {
            assertThat(program.ends()).as("what the program told").hasSize(1).first().asString().contains("green");
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }
}
