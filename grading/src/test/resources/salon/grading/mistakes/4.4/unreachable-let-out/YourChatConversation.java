// mistake: lets out what accounts throw that can not be reached
// task: 4.4
// told: AccountsUnavailable
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
import salon.threads.Account;
import salon.threads.Recipient;

public final class YourChatConversation implements Conversation {
    private final Services services;
    private final Recipient client;
    private String username; // null for a stranger
    private int guesses;

    public YourChatConversation(Services services, Recipient client) {
        this.services = services;
        this.client = client;
    }

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        try {
            return switch (request) {
                case Request.Ping ping -> Optional.of(new Reply.Pong(Message.now()));
                case Request.Register register -> Optional.of(register(register));
                case Request.Login login -> Optional.of(login(login));
                case Request.InSession inSession -> inSession(inSession, id);
            };
        } catch (RejectedExecutionException e) {
            throw new ProtocolException(Fault.SERVER_BUSY);
        }
    }

    private Message register(Request.Register request) throws ProtocolException {
        Rules.check(request);
        Optional<Account> account =
                services.accounts().register(request.username(), request.password(), request.email());
        if (account.isEmpty()) {
            throw new ProtocolException(Fault.USERNAME_TAKEN);
        }
        return new Reply.RegisterSuccess(account.get().id(), services.sentences().of("REGISTERED"));
    }

    private Message login(Request.Login request) throws ProtocolException {
        if (username != null) {
            throw new ProtocolException(Fault.ALREADY_LOGGED_IN);
        }
        Rules.check(request);
        Optional<Account> account = services.accounts().login(request.username(), request.password());
        if (account.isEmpty()) {
            guesses++;
            throw new ProtocolException(guesses < 5 ? Fault.WRONG_CREDENTIALS : Fault.WRONG_ONCE_TOO_OFTEN);
        }
        String token = services.sessions().open(client).orElseThrow();
        username = account.get().username();
        return new Reply.LoginSuccess(account.get().id(), token, username);
    }

    private Optional<Message> inSession(Request.InSession request, Optional<JsonPrimitive> id)
            throws ProtocolException {
        if (username == null || !services.sessions().isValid(client, request.sessionToken())) {
            throw new ProtocolException(Fault.NO_SESSION);
        }
        Rules.check(request);
        switch (request) {
            case Request.ListRooms list -> {
                return Optional.of(new Reply.RoomsList(services.lobby().rooms()));
            }
            case Request.CreateRoom create -> {
                String name = create.name().orElse(create.roomId());
                services.lobby().create(create.roomId(), name, create.description().orElse(""));
                return Optional.of(new Reply.CreateSuccess(create.roomId(), name));
            }
            case Request.JoinRoom join -> {
                services.lobby().join(client, username, join.roomId(), id);
                return Optional.empty();
            }
            case Request.LeaveRoom leave -> {
                Optional<String> left = services.lobby().leave(client);
                return Optional.of(new Reply.LeaveSuccess(left.orElseThrow(() -> new ProtocolException(Fault.NOT_IN_ROOM))));
            }
            case Request.SendMessage send -> {
                services.lobby().say(client, send.message(), id);
                return Optional.empty();
            }
            case Request.Logout logout -> {
                close();
                return Optional.of(new Reply.LogoutSuccess());
            }
        }
    }

    @Override
    public void close() {
        if (username != null) {
            services.lobby().leave(client);
            services.sessions().close(client);
            username = null;
        }
    }
}
