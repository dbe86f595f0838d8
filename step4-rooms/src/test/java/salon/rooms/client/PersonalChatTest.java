package salon.rooms.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.rooms.ChatServer;
import salon.rooms.Settings;

/** Scripts on a pipe, against the real server. */
@Timeout(120)
class PersonalChatTest {
    private ChatServer server;

    @BeforeEach
    void start() throws IOException {
        server = ChatServer.start(Settings.local().withLanguage(Locale.ENGLISH));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private PipedPerson person() throws IOException {
        return new PipedPerson(server.port(), false);
    }

    private PipedPerson person(String name) throws Exception {
        PipedPerson person = new PipedPerson(server.port(), true);
        person.types(name, "secret");
        person.reads("📝 " + name);
        person.reads("🔑 Welcome, " + name);
        return person;
    }

    @Test
    void a_script_registers_joins_talks_and_leaves_at_the_end_of_its_input() throws Exception {
        PipedPerson ada = person();
        ada.types("ada", "secret", "y", "/join general", "hello", "//help", "/who", "/ping");
        ada.finishes();
        assertThat(ada.succeeds()).as("whether there was a session").isTrue();
        ada.reads("❌ The username or the password is wrong.");
        ada.reads("📝 ada is registered.");
        ada.reads("🔑 Welcome, ada.");
        ada.reads("🚪 You are in general (general), with: ada");
        ada.reads("ada: hello");
        ada.reads("ada: /help");
        ada.reads("👥 general: ada");
        assertThat(ada.reads("🏓 ")).as("the round trip").matches("🏓 \\d+\\.\\d\\d ms");
        ada.reads("👋 Goodbye.");
        ada.readsNothingMore();
    }

    @Test
    void two_talk_and_know_who_is_there() throws Exception {
        PipedPerson ada = person("ada");
        ada.types("/join tech");
        ada.reads("🚪 You are in tech (tech), with: ada");
        PipedPerson bob = person("bob");
        bob.types("/join tech");
        bob.reads("🚪 You are in tech (tech), with: ada, bob");
        ada.reads("→ bob has come in.");
        bob.types("good evening");
        ada.reads("bob: good evening");
        ada.types("/who");
        ada.reads("👥 tech: ada, bob");
        bob.types("/leave");
        ada.reads("← bob has left.");
        ada.types("/who");
        assertThat(ada.reads("👥 ")).as("who is there when bob has left").isEqualTo("👥 tech: ada");
        bob.types("/quit");
        assertThat(bob.succeeds()).isTrue();
    }

    @Test
    void a_script_whose_login_is_refused_has_one_try() throws Exception {
        PipedPerson ada = person();
        ada.types("ada", "secret", "n", "bob", "secret", "y");
        assertThat(ada.succeeds()).as("whether there was a session").isFalse();
        ada.reads("❌ The username or the password is wrong.");
        ada.reads("Not logged in.");
    }

    @Test
    void a_command_that_is_none_goes_to_nobody() throws Exception {
        PipedPerson ada = person("ada");
        ada.types("/jion tech", "/join", "/quit");
        ada.reads("There is no command /jion.");
        ada.reads("/join ROOM");
        ada.reads("👋 Goodbye.");
    }

    @Test
    void a_server_that_stops_is_told_in_one_sentence() throws Exception {
        PipedPerson ada = person("ada");
        server.close();
        assertThatThrownBy(ada::succeeds).hasMessage("The server has ended the connection.");
        ada.reads("📢 The server is stopping.");
    }
}
