package salon.rooms.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import salon.protocol.Code;
import salon.protocol.Message;
import salon.protocol.Reply.LoginSuccess;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RegisterSuccess;
import salon.protocol.Request;
import salon.protocol.Request.Login;
import salon.protocol.Request.Register;
import salon.rooms.SafeText;

/**
 * The way in. Asks for name and password and logs in; if that is refused, asks whether to register the name with this
 * password, and logs in again. A person may try again after a refusal, a script has one try: its first line is the
 * name, its second the password, and its third the answer, y or n, if the login was refused. Used by one thread.
 */
final class Entrance {
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(30);

    private final ChatClient client;
    private final Screen screen;
    private final Phrasebook phrases;
    private final boolean registers;

    /** {@code registers} answers the question whether to register, so that it need not be asked. */
    Entrance(ChatClient client, Screen screen, Phrasebook phrases, boolean registers) {
        this.client = client;
        this.screen = screen;
        this.phrases = phrases;
        this.registers = registers;
    }

    /** The open session, or nothing if whoever is there gave up or was refused. */
    Optional<LoginSuccess> enter() throws IOException {
        Optional<LoginSuccess> session = Optional.empty();
        boolean again = true;
        while (session.isEmpty() && again) {
            Optional<String> name = screen.ask(phrases.say("entrance.name"));
            Optional<String> password = name.isEmpty() ? name : screen.askSecret(phrases.say("entrance.password"));
            again = screen.isPatient() && password.isPresent();
            session = password.isEmpty() ? Optional.empty() : logInOrRegister(name.orElseThrow(), password.get());
        }
        return session;
    }

    private Optional<LoginSuccess> logInOrRegister(String name, String password) throws IOException {
        Message reply = ask(new Login(name, password));
        if (reply instanceof Refused refused && refused.code() == Code.INVALID_CREDENTIALS) {
            return register(refused, name, password) ? session(ask(new Login(name, password))) : Optional.empty();
        }
        return session(reply);
    }

    private boolean register(Refused login, String name, String password) throws IOException {
        if (!registers) {
            show(login);
            Optional<String> answer = screen.ask(phrases.say("entrance.register", SafeText.of(name)));
            if (answer.isEmpty() || !phrases.isYes(answer.get())) {
                return false;
            }
        }
        Message reply = ask(new Register(name, password, Optional.empty()));
        switch (reply) {
            case RegisterSuccess _ -> screen.show(phrases.say("entrance.registered", SafeText.of(name)));
            // The name is there, so it was the password that was wrong, even if nobody was told so above.
            case Refused refused -> show(refused);
            default -> throw new IOException(phrases.say("nonsense"));
        }
        return reply instanceof RegisterSuccess;
    }

    private Message ask(Request request) throws IOException {
        return new Insistence(client, Countdown.of(BUSY_LIMIT)).ask(request);
    }

    private Optional<LoginSuccess> session(Message reply) throws IOException {
        return switch (reply) {
            case LoginSuccess success -> Optional.of(success);
            case Refused refused -> {
                show(refused);
                yield Optional.empty();
            }
            default -> throw new IOException(phrases.say("nonsense"));
        };
    }

    private void show(Refused refused) {
        screen.show(phrases.say("refused", SafeText.of(refused.error())));
    }
}
