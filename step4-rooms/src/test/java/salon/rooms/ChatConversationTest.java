package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Sentences;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.Recipient;

class ChatConversationTest extends ChatConversationContract {
    @Override
    protected Conversation conversation(Services services, Recipient client) {
        return new ChatConversation(services, client);
    }

    @Test
    void the_story_is_told_and_no_password_and_no_token_in_it() throws Exception {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(Story.class);
        told.start();
        log.addAppender(told);
        try {
            Lobby lobby = new ChatLobby(1);
            lobby.create("tech", "Tech", "");
            Services services = new Services(new MemoryAccounts(new Pbkdf2(1)), new TokenSessions(), lobby,
                    new Sentences(Locale.ENGLISH), new Story(Locale.ENGLISH));
            Conversation conversation = conversation(services, new Mailbox("Ada"));
            conversation.answer(new Request.Register("Ada", "her password", Optional.empty()), Optional.empty());
            String token = conversation.answer(new Request.Login("Ada", "her password"), Optional.empty())
                    .map(reply -> ((Reply.LoginSuccess) reply).sessionToken()).orElseThrow();
            conversation.answer(new Request.JoinRoom(token, "tech"), Optional.empty());
            conversation.answer(new Request.SendMessage(token, "between us"), Optional.empty());
            conversation.answer(new Request.Logout(token), Optional.empty());

            List<String> lines = told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertThat(lines).contains("📝 Registration attempt: Ada", "🔑 Login attempt: Ada", "🚪 Ada joined tech",
                    "💬 Ada spoke in tech", "🚶 Ada left tech", "👋 Session over: Ada");
            assertThat(String.join("\n", lines)).doesNotContain("her password", token, "between us");
        } finally {
            log.detachAppender(told);
        }
    }
}
