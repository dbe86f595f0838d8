// right: two records for a stranger and a member
// task: 4.4
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Rules;
import salon.rooms.Conversation;
import salon.rooms.Services;
import salon.rooms.accounts.AccountsUnavailable;
import salon.threads.Account;
import salon.threads.Recipient;

public final class YourChatConversation implements Conversation {
    private final Services services;
    private final Recipient client;
    private State state = new Stranger(0);

    public YourChatConversation(Services services, Recipient client) {
        this.services = services;
        this.client = client;
    }

    private sealed interface State {}

    private record Stranger(int guesses) implements State {}

    private record Member(String username) implements State {}

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        try {
            if (request instanceof Request.Ping) {
                return Optional.of(new Reply.Pong(Message.now()));
            } else if (request instanceof Request.Register register) {
                return Optional.of(register(register));
            } else if (request instanceof Request.Login login) {
                return Optional.of(login(login));
            }
            Request.InSession inSession = (Request.InSession) request;
            if (state instanceof Member member && services.sessions().isValid(client, inSession.sessionToken())) {
                Rules.check(inSession);
                return carryOut(inSession, member, id);
            }
            throw new ProtocolException(Fault.NO_SESSION);
        } catch (RejectedExecutionException e) {
            throw new ProtocolException(Fault.SERVER_BUSY);
        } catch (AccountsUnavailable e) {
            throw new ProtocolException(Fault.SERVER_FAILED);
        }
    }

    private Message register(Request.Register request) throws ProtocolException {
        Rules.check(request);
        return services.accounts().register(request.username(), request.password(), request.email())
                .map(account -> new Reply.RegisterSuccess(account.id(), services.sentences().of("REGISTERED")))
                .orElseThrow(() -> new ProtocolException(Fault.USERNAME_TAKEN));
    }

    private Message login(Request.Login request) throws ProtocolException {
        if (!(state instanceof Stranger stranger)) {
            throw new ProtocolException(Fault.ALREADY_LOGGED_IN);
        }
        Rules.check(request);
        Optional<Account> account = services.accounts().login(request.username(), request.password());
        if (account.isPresent()) {
            Optional<String> token = services.sessions().open(client);
            state = new Member(account.get().username());
            return new Reply.LoginSuccess(account.get().id(), token.orElseThrow(), account.get().username());
        }
        state = new Stranger(stranger.guesses() + 1);
        throw new ProtocolException(stranger.guesses() >= 4 ? Fault.WRONG_ONCE_TOO_OFTEN : Fault.WRONG_CREDENTIALS);
    }

    private Optional<Message> carryOut(Request.InSession request, Member member, Optional<JsonPrimitive> id)
            throws ProtocolException {
        if (request instanceof Request.JoinRoom join) {
            services.lobby().join(client, member.username(), join.roomId(), id);
            return Optional.empty();
        }
        if (request instanceof Request.SendMessage send) {
            services.lobby().say(client, send.message(), id);
            return Optional.empty();
        }
        if (request instanceof Request.LeaveRoom) {
            Optional<String> roomId = services.lobby().leave(client);
            return Optional.of(new Reply.LeaveSuccess(roomId.orElseThrow(() -> new ProtocolException(Fault.NOT_IN_ROOM))));
        }
        if (request instanceof Request.CreateRoom create) {
            String name = create.name().orElse(create.roomId());
            services.lobby().create(create.roomId(), name, create.description().orElse(""));
            return Optional.of(new Reply.CreateSuccess(create.roomId(), name));
        }
        if (request instanceof Request.ListRooms) {
            return Optional.of(new Reply.RoomsList(services.lobby().rooms()));
        }
        close();
        return Optional.of(new Reply.LogoutSuccess());
    }

    @Override
    public void close() {
        if (state instanceof Member) {
            services.lobby().leave(client);
            services.sessions().close(client);
            state = new Stranger(0);
        }
    }
}
