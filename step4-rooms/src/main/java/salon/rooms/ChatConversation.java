package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.InSession;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.ListRooms;
import salon.protocol.Request.Login;
import salon.protocol.Request.Logout;
import salon.protocol.Request.Ping;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;
import salon.protocol.Rules;
import salon.protocol.Vocabulary;
import salon.rooms.accounts.AccountsUnavailable;
import salon.threads.Account;
import salon.threads.Recipient;

/** A conversation whose state is a type: what a member may do, a {@link Stranger} has no method for. */
public final class ChatConversation implements Conversation {
    private static final int GUESSES = 5;

    private final Services services;
    private final Recipient client;
    private State state = new Stranger();
    private int guesses; // logins with an unknown name or a wrong password

    /** Begins with a stranger. */
    public ChatConversation(Services services, Recipient client) {
        this.services = services;
        this.client = client;
    }

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        try {
            return carryOut(request, id);
        } catch (RejectedExecutionException e) {
            throw refused(request, new ProtocolException(Fault.SERVER_BUSY)); // too many passwords wait to be hashed
        } catch (AccountsUnavailable e) {
            services.story().tell(Line.ACCOUNTS_AWAY, e.reason()); // for us: the client learns nothing of it
            throw refused(request, new ProtocolException(Fault.SERVER_FAILED));
        } catch (ProtocolException e) {
            throw refused(request, e);
        }
    }

    private ProtocolException refused(Request request, ProtocolException refusal) {
        services.story().tell(Line.REFUSED, Vocabulary.type(request), refusal.fault().code());
        return refusal;
    }

    private Optional<Message> carryOut(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        return switch (request) {
            case Ping _ -> Optional.of(new Reply.Pong(Message.now()));
            case Register register -> Optional.of(register(register));
            case Login login -> Optional.of(state.login(login));
            case InSession inSession -> state.answer(inSession, id);
        };
    }

    private Message register(Register request) throws ProtocolException {
        services.story().tell(Line.REGISTERING, request.username());
        Rules.check(request);
        Account account = services.accounts()
                .register(request.username(), request.password(), request.email())
                .orElseThrow(() -> new ProtocolException(Fault.USERNAME_TAKEN));
        services.story().tell(Line.REGISTERED, account.username(), account.id());
        return new Reply.RegisterSuccess(account.id(), services.sentences().of("REGISTERED"));
    }

    @Override
    public void close() {
        state.end();
    }

    private sealed interface State permits Stranger, Member {
        Message login(Login request) throws ProtocolException;

        Optional<Message> answer(InSession request, Optional<JsonPrimitive> id) throws ProtocolException;

        void end();
    }

    private final class Stranger implements State {
        @Override
        public Message login(Login request) throws ProtocolException {
            services.story().tell(Line.LOGGING_IN, request.username());
            Rules.check(request);
            Account account = services.accounts()
                    .login(request.username(), request.password())
                    .orElseThrow(this::guessed);
            String token = services.sessions().open(client)
                    .orElseThrow(() -> new ProtocolException(Fault.ALREADY_LOGGED_IN));
            state = new Member(account.username());
            services.story().tell(Line.LOGGED_IN, account.username(), Thread.currentThread().getName());
            return new Reply.LoginSuccess(account.id(), token, account.username());
        }

        private ProtocolException guessed() {
            guesses++;
            return new ProtocolException(guesses < GUESSES ? Fault.WRONG_CREDENTIALS : Fault.WRONG_ONCE_TOO_OFTEN);
        }

        @Override
        public Optional<Message> answer(InSession request, Optional<JsonPrimitive> id) throws ProtocolException {
            throw new ProtocolException(Fault.NO_SESSION);
        }

        @Override
        public void end() {
            // A stranger leaves nothing behind.
        }
    }

    private final class Member implements State {
        private final String username;

        Member(String username) {
            this.username = username;
        }

        @Override
        public Message login(Login request) throws ProtocolException {
            throw new ProtocolException(Fault.ALREADY_LOGGED_IN);
        }

        @Override
        public Optional<Message> answer(InSession request, Optional<JsonPrimitive> id) throws ProtocolException {
            if (!services.sessions().isValid(client, request.sessionToken())) {
                throw new ProtocolException(Fault.NO_SESSION);
            }
            Rules.check(request);
            return switch (request) {
                case ListRooms _ -> Optional.of(new Reply.RoomsList(services.lobby().rooms()));
                case CreateRoom create -> Optional.of(create(create));
                case JoinRoom join -> join(join, id);
                case LeaveRoom _ -> Optional.of(leave());
                case SendMessage send -> say(send, id);
                case Logout _ -> Optional.of(logout());
            };
        }

        private Message create(CreateRoom request) throws ProtocolException {
            String name = request.name().orElse(request.roomId());
            services.lobby().create(request.roomId(), name, request.description().orElse(""));
            services.story().tell(Line.CREATED, username, request.roomId());
            return new Reply.CreateSuccess(request.roomId(), name);
        }

        private Optional<Message> join(JoinRoom request, Optional<JsonPrimitive> id) throws ProtocolException {
            services.lobby().join(client, username, request.roomId(), id);
            services.story().tell(Line.JOINED, username, request.roomId());
            return Optional.empty();
        }

        private Message leave() throws ProtocolException {
            String roomId = services.lobby().leave(client).orElseThrow(() -> new ProtocolException(Fault.NOT_IN_ROOM));
            services.story().tell(Line.LEFT, username, roomId);
            return new Reply.LeaveSuccess(roomId);
        }

        private Optional<Message> say(SendMessage request, Optional<JsonPrimitive> id) throws ProtocolException {
            String roomId = services.lobby().say(client, request.message(), id);
            services.story().tell(Line.SAID, username, roomId);
            return Optional.empty();
        }

        private Message logout() {
            end();
            services.story().tell(Line.LOGGED_OUT, username);
            return new Reply.LogoutSuccess();
        }

        @Override
        public void end() {
            services.lobby().leave(client).ifPresent(roomId -> services.story().tell(Line.LEFT, username, roomId));
            services.sessions().close(client);
            state = new Stranger();
        }
    }
}
