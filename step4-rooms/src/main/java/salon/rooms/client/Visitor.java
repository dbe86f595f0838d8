package salon.rooms.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import salon.protocol.Code;
import salon.protocol.Event.MessageSent;
import salon.protocol.LengthPrefixed;
import salon.protocol.Message;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.LoginSuccess;
import salon.protocol.Reply.LogoutSuccess;
import salon.protocol.Reply.Pong;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RegisterSuccess;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.Login;
import salon.protocol.Request.Logout;
import salon.protocol.Request.Ping;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;
import salon.rooms.SafeText;

/** One client of many, from connecting to logging out. Used by one thread. */
final class Visitor implements Callable<Visit> {
    /** Connect, register, log in, join, speak, hear, ping, log out. */
    static final int STEPS = 8;
    private static final String PASSWORD = "TestPassword";

    private final String name;
    private final Plan plan;
    private final Hearing hearing;
    private final Gathering everyone;
    private final Countdown time;
    private final Phrasebook phrases;
    private final Consumer<String> out;
    private int steps;
    private Optional<Long> pingNanos = Optional.empty();

    Visitor(String name, Plan plan, Hearing hearing, Gathering everyone, Countdown time, Phrasebook phrases,
            Consumer<String> out) {
        this.name = name;
        this.plan = plan;
        this.hearing = hearing;
        this.everyone = everyone;
        this.time = time;
        this.phrases = phrases;
        this.out = out;
    }

    @Override
    public Visit call() throws InterruptedException {
        Visit.Ending ending = Visit.Ending.GOODBYE;
        try (Socket socket = Dial.open(plan.host(), plan.port(), phrases);
                ChatClient client =
                        new ChatClient(socket, new LengthPrefixed(ChatClient.MAX_FRAME), time.left(), hearing)) {
            visit(client);
        } catch (IOException e) {
            ending = ending(e);
        }
        everyone.callOff();
        return new Visit(name, steps, hearing.count(), plan.expected(), pingNanos, ending);
    }

    private void visit(ChatClient client) throws IOException, InterruptedException {
        expect(Pong.class, firstReply(client));
        done("multi.connected");
        Insistence patient = new Insistence(client, time);
        expect(RegisterSuccess.class, patient.ask(new Register(name, PASSWORD, Optional.empty())));
        done("multi.registered");
        String token = expect(LoginSuccess.class, patient.ask(new Login(name, PASSWORD))).sessionToken();
        done("multi.logged-in");
        expect(JoinSuccess.class, client.ask(new JoinRoom(token, plan.room()), time.left()));
        done("multi.joined", plan.room());
        if (everyone.join(time.left())) {
            converse(client, token);
        } else {
            tell("multi.trouble", phrases.say("multi.called-off"));
        }
        expect(LogoutSuccess.class, client.ask(new Logout(token), time.left()));
        done("multi.logged-out");
    }

    private Message firstReply(ChatClient client) throws IOException {
        try {
            return client.ask(new Ping(), time.atMost(plan.firstReply()));
        } catch (SocketTimeoutException e) {
            throw new NotServed(e);
        }
    }

    private static final class NotServed extends IOException {
        NotServed(IOException cause) {
            super(cause);
        }
    }

    private void converse(ChatClient client, String token) throws IOException, InterruptedException {
        for (int i = 1; i <= plan.messages(); i++) {
            String text = phrases.say("multi.message", name, i, plan.messages());
            expect(MessageSent.class, client.ask(new SendMessage(token, text), time.left()));
            tell("multi.sent", text);
        }
        steps++;
        steps += hearing.awaitAll(time.left()) ? 1 : 0;
        tell("multi.heard", hearing.count(), plan.expected());
        if (time.left().isZero()) {
            throw new IOException(phrases.say("multi.late", plan.deadline().toSeconds()));
        }
        long start = System.nanoTime();
        expect(Pong.class, client.ask(new Ping(), time.left()));
        pingNanos = Optional.of(System.nanoTime() - start);
        done("multi.ping", phrases.millis(pingNanos.get()));
    }

    private <T extends Message> T expect(Class<T> kind, Message reply) throws IOException {
        if (reply instanceof Refused refused) {
            throw new IOException(SafeText.of(refused.error()));
        }
        if (!kind.isInstance(reply)) {
            throw new IOException(phrases.say("nonsense"));
        }
        return kind.cast(reply);
    }

    private void done(String key, Object... values) {
        steps++;
        tell(key, values);
    }

    private void tell(String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = name;
        System.arraycopy(values, 0, all, 1, values.length);
        out.accept(phrases.say(key, all));
    }

    private Visit.Ending ending(IOException e) {
        tell("multi.trouble", switch (e) {
            case NotServed _ -> phrases.say("multi.waits");
            case ServerGone gone -> phrases.ending(gone);
            case SocketTimeoutException _ -> phrases.say("no-reply");
            default -> String.valueOf(e.getMessage());
        });
        return switch (e) {
            case NotServed _ -> Visit.Ending.NOT_SERVED;
            case ServerGone gone when isFull(gone) -> Visit.Ending.FULL;
            default -> Visit.Ending.FAILED;
        };
    }

    private static boolean isFull(ServerGone end) {
        return end.lastWord().filter(word -> word.code() == Code.SERVER_FULL).isPresent();
    }
}
