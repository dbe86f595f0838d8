package salon.rooms.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import salon.protocol.LengthPrefixed;
import salon.protocol.Reply.LoginSuccess;
import salon.protocol.Request.Ping;
import salon.rooms.SafeText;

/** A conversation for one person, or a script in a person's place, from the first prompt to the goodbye. */
public final class PersonalChat {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PING_PAUSE = Duration.ofSeconds(20);

    private final Screen screen;
    private final Phrasebook phrases;
    private final boolean registers;

    /** {@code registers} is the answer to the question whether to register a name, which then is not asked. */
    public PersonalChat(Screen screen, Phrasebook phrases, boolean registers) {
        this.screen = screen;
        this.phrases = phrases;
        this.registers = registers;
    }

    /**
     * Converses until the person leaves.
     *
     * @return whether there was a session
     * @throws IOException if the server ended it; the message is for people
     */
    public boolean run(Socket server) throws IOException {
        Roommates here = new Roommates();
        Ear narrator = new Narrator(screen, phrases, here);
        try (ChatClient client =
                new ChatClient(server, new LengthPrefixed(ChatClient.MAX_FRAME), PATIENCE, narrator)) {
            Thread.ofVirtual().name("Heartbeat").start(new Heartbeat(client, PING_PAUSE));
            return converse(client, here);
        } catch (ServerGone e) {
            throw new IOException(phrases.ending(e), e);
        } catch (SocketTimeoutException e) {
            throw new IOException(phrases.say("no-reply"), e);
        }
    }

    private boolean converse(ChatClient client, Roommates here) throws IOException {
        Optional<LoginSuccess> session = new Entrance(client, screen, phrases, registers).enter();
        if (session.isPresent()) {
            screen.show(phrases.say("entrance.done", SafeText.of(session.get().username())));
            new Dialogue(client, session.get().sessionToken(), here, screen, phrases).run();
        } else {
            client.ask(new Ping()); // if the input ended because the server has gone, this says so
            screen.show(phrases.say("entrance.not"));
        }
        return session.isPresent();
    }
}
