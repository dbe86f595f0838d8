package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static salon.rooms.Mailbox.id;
import static salon.rooms.Mailbox.noId;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.protocol.Event.UserJoined;
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
import salon.protocol.Sentences;
import salon.rooms.accounts.OutOfReach;
import salon.testing.Doing;
import salon.testing.Task;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.Recipient;

/** What every {@link Conversation} promises, whoever wrote it. */
@Task("4.4")
public abstract class ChatConversationContract {
    /** Every request that needs a session, right in all but the token; then some that are wrong besides. */
    private static final List<Function<String, InSession>> IN_SESSION = List.of(
            ListRooms::new,
            token -> new CreateRoom(token, "new", Optional.empty(), Optional.empty()),
            token -> new JoinRoom(token, "random"),
            LeaveRoom::new,
            token -> new SendMessage(token, "hello"),
            Logout::new,
            token -> new CreateRoom(token, "Not An Id", Optional.empty(), Optional.empty()),
            token -> new JoinRoom(token, "Not An Id"),
            token -> new JoinRoom(token, "nowhere"),
            token -> new SendMessage(token, " "));

    /** Not English: a sentence that somebody has written into the code shows. */
    private static final Sentences SENTENCES = new Sentences(Locale.FRENCH);

    private final Mailbox ada = new Mailbox("Ada");
    private final Mailbox bob = new Mailbox("Bob");
    private Services services;
    private Conversation conversation;

    /** The conversation to be tested, with a stranger. */
    protected abstract Conversation conversation(Services services, Recipient client);

    @BeforeEach
    void begin() throws Exception {
        Lobby lobby = new ChatLobby(4);
        lobby.create("tech", "Tech talk", "Code and machines");
        lobby.create("random", "Random", "");
        lobby.join(bob, "Bob", "tech", noId());
        bob.hears("JOIN_SUCCESS tech [Bob]");
        services = services(new MemoryAccounts(new Pbkdf2(1)), lobby);
        conversation = conversation(services, ada);
    }

    private static Services services(Accounts accounts, Lobby lobby) {
        return new Services(accounts, new TokenSessions(), lobby, SENTENCES, new Story(Locale.ENGLISH));
    }

    private static Register register(String username) {
        return new Register(username, "secret", Optional.empty());
    }

    private Message reply(Request request) {
        return reply(conversation, request);
    }

    private static Message reply(Conversation conversation, Request request) {
        Optional<Message> reply;
        try {
            reply = conversation.answer(request, noId());
        } catch (ProtocolException e) {
            throw new AssertionError("%s was refused with %s".formatted(request, e.fault()), e);
        }
        assertThat(reply).as("the reply to %s", request).isPresent();
        return reply.orElseThrow();
    }

    private static Optional<Fault> fault(ThrowingCallable call) {
        return Optional.ofNullable(catchThrowableOfType(ProtocolException.class, call)).map(ProtocolException::fault);
    }

    private void isRefused(Request request, Fault fault) {
        assertThat(fault(() -> conversation.answer(request, noId()))).as("the fault that %s is refused with", request)
                .contains(fault);
    }

    /** Registers Ada and logs her in. */
    private String login() throws ProtocolException {
        reply(register("Ada"));
        return loginAgain();
    }

    private String loginAgain() throws ProtocolException {
        Message reply = reply(new Login("Ada", "secret"));
        assertThat(reply).as("the reply to a right login").isInstanceOf(Reply.LoginSuccess.class);
        String token = ((Reply.LoginSuccess) reply).sessionToken();
        return new String(token.toCharArray()); // as it comes back over the wire: equal, and another object
    }

    private void answersNothing(Request request, int id) throws ProtocolException {
        assertThat(conversation.answer(request, id(id)))
                .as("what is returned for %s, which the room answers", request).isEmpty();
    }

    @Test
    void anyone_may_ping() throws Exception {
        assertThat(reply(new Ping())).as("a stranger's PING").isInstanceOf(Reply.Pong.class);
        login();
        assertThat(reply(new Ping())).as("a member's PING").isInstanceOf(Reply.Pong.class);
    }

    @Test
    void anyone_may_register_and_is_not_logged_in_by_it() throws Exception {
        Message reply = reply(register("Ada"));
        assertThat(reply).as("the reply to a stranger's REGISTER").isInstanceOf(Reply.RegisterSuccess.class);
        assertThat(((Reply.RegisterSuccess) reply).message())
                .as("the sentence for a person, which is the services' REGISTERED")
                .isEqualTo(SENTENCES.of("REGISTERED"));
        assertThat(services.sessions().count()).as("sessions after registering").isZero();
        loginAgain();
        assertThat(reply(register("Dan"))).as("the reply to a member's REGISTER")
                .isInstanceOf(Reply.RegisterSuccess.class);
    }

    @Test
    void a_name_is_registered_once() throws Exception {
        reply(register("Ada"));
        isRefused(register("ADA"), Fault.USERNAME_TAKEN);
    }

    @Test
    void what_breaks_a_rule_is_refused_by_its_name_and_makes_no_account() throws Exception {
        isRefused(register("A"), Fault.BAD_USERNAME);
        isRefused(new Register("Ada", "123", Optional.empty()), Fault.BAD_PASSWORD);
        isRefused(new Register("Ada", "secret", Optional.of("no address")), Fault.BAD_EMAIL);
        isRefused(new Login("A", "secret"), Fault.BAD_USERNAME);
        isRefused(new Login("Ada", Request.NOT_TEXT), Fault.BAD_PASSWORD);
        isRefused(new Login("Ada", "secret"), Fault.WRONG_CREDENTIALS);
    }

    @Test
    void who_logs_in_gets_the_token_of_its_connections_session() throws Exception {
        String userId = ((Reply.RegisterSuccess) reply(register("Ada"))).userId();
        Reply.LoginSuccess success = (Reply.LoginSuccess) reply(new Login("ADA", "secret"));
        assertThat(success.userId()).as("the user's id").isEqualTo(userId);
        assertThat(success.username()).as("the name as it was registered").isEqualTo("Ada");
        assertThat(services.sessions().isValid(ada, success.sessionToken())).as("the token is Ada's own").isTrue();
        answersNothing(new JoinRoom(success.sessionToken(), "tech"), 1);
        ada.hears("JOIN_SUCCESS tech [Ada, Bob] (id 1)"); // in the room, too, by the name as it was registered
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_refused_alike() throws Exception {
        reply(register("Ada"));
        isRefused(new Login("Ada", "wrong"), Fault.WRONG_CREDENTIALS);
        isRefused(new Login("Nobody", "secret"), Fault.WRONG_CREDENTIALS);
        assertThat(services.sessions().count()).as("sessions after two wrong logins").isZero();
        loginAgain();
    }

    @Test
    void the_fifth_wrong_login_is_one_too_many_whether_the_name_is_known_or_not() throws Exception {
        reply(register("Ada"));
        for (int i = 1; i <= 4; i++) {
            isRefused(new Login(i % 2 == 0 ? "Ada" : "Nobody", "wrong"), Fault.WRONG_CREDENTIALS);
        }
        isRefused(new Login("Ada", "wrong"), Fault.WRONG_ONCE_TOO_OFTEN);
        isRefused(new Login("Nobody", "wrong"), Fault.WRONG_ONCE_TOO_OFTEN);
    }

    @Test
    void only_a_wrong_name_or_password_counts_as_a_guess() throws Exception {
        reply(register("Ada"));
        for (int i = 1; i <= 5; i++) {
            isRefused(new Login("A", "wrong"), Fault.BAD_USERNAME);
        }
        isRefused(new Login("Ada", "wrong"), Fault.WRONG_CREDENTIALS);
        loginAgain();
        for (int i = 1; i <= 5; i++) {
            isRefused(new Login("Ada", "wrong"), Fault.ALREADY_LOGGED_IN);
        }
    }

    @Test
    void a_login_that_a_busy_server_has_not_looked_at_is_no_guess() {
        Iterator<RejectedExecutionException> busy =
                Collections.nCopies(5, new RejectedExecutionException("busy, for this test")).iterator();
        conversation = conversation(services(new NobodysAccounts(() -> {
            if (busy.hasNext()) {
                throw busy.next();
            }
        }), services.lobby()), ada);
        for (int i = 1; i <= 5; i++) {
            isRefused(new Login("Ada", "secret"), Fault.SERVER_BUSY);
        }
        isRefused(new Login("Ada", "secret"), Fault.WRONG_CREDENTIALS);
    }

    @Test
    void a_clients_wrong_logins_are_no_other_clients_guesses() {
        for (int i = 1; i <= 4; i++) {
            isRefused(new Login("Nobody", "wrong"), Fault.WRONG_CREDENTIALS);
        }
        conversation = conversation(services, bob);
        isRefused(new Login("Nobody", "wrong"), Fault.WRONG_CREDENTIALS); // another client's first
    }

    /**
     * Has an account for nobody.
     *
     * @param first what happens before it says so
     */
    private record NobodysAccounts(Runnable first) implements Accounts {
        @Override
        public Optional<Account> register(String username, String password, Optional<String> email) {
            return login(username, password);
        }

        @Override
        public Optional<Account> login(String username, String password) {
            first.run();
            return Optional.empty();
        }
    }

    /** Keeps whoever passes, until a PING has been answered. */
    private static final class Gate {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        boolean pass() {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }

        void isNotWaitedForBy(Conversation conversation, Callable<?> first, String words) throws Exception {
            Doing<?> kept = Doing.start(first);
            try {
                Doing.start(() -> {
                    reached.await();
                    return reply(conversation, new Ping());
                }).result("a PING is answered while " + words);
            } finally {
                open.countDown();
            }
            kept.result(words);
        }
    }

    @Test
    void a_ping_waits_for_no_room() throws Exception {
        Gate gate = new Gate();
        Recipient dan = letter -> !(letter.envelope().message() instanceof UserJoined) || gate.pass();
        services.lobby().join(dan, "Dan", "tech", noId());
        String token = login();
        gate.isNotWaitedForBy(conversation(services, bob),
                () -> conversation.answer(new JoinRoom(token, "tech"), noId()),
                "a room tells its members who has joined");
    }

    @Test
    void a_ping_waits_for_nobodys_password() throws Exception {
        Gate gate = new Gate();
        Services slow = services(new NobodysAccounts(gate::pass), services.lobby());
        Conversation adas = conversation(slow, ada);
        gate.isNotWaitedForBy(conversation(slow, bob),
                () -> fault(() -> adas.answer(new Login("Ada", "secret"), noId())),
                "somebody's password is looked at");
    }

    @Test
    void a_member_who_logs_in_again_is_refused_and_stays_a_member() throws Exception {
        String token = login();
        isRefused(new Login("Ada", "secret"), Fault.ALREADY_LOGGED_IN);
        assertThat(reply(new ListRooms(token))).as("a member's LIST_ROOMS then").isInstanceOf(Reply.RoomsList.class);
    }

    @Test
    void a_stranger_is_told_to_log_in_whatever_else_is_wrong() {
        IN_SESSION.forEach(request -> isRefused(request.apply("a token"), Fault.NO_SESSION));
    }

    @Test
    void a_member_without_the_right_token_is_refused_before_anything_else_is_looked_at() throws Exception {
        String token = login();
        answersNothing(new JoinRoom(token, "tech"), 1);
        for (String wrong : List.of("", Request.NOT_TEXT, token + "x", services.sessions().open(bob).orElseThrow())) {
            IN_SESSION.forEach(request -> isRefused(request.apply(wrong), Fault.NO_SESSION));
        }
        ada.hears("JOIN_SUCCESS tech [Ada, Bob] (id 1)").hearsNothingMore();
        bob.hears("USER_JOINED Ada").hearsNothingMore();
        assertThat(services.lobby().rooms()).as("the rooms, none of them made with a wrong token").hasSize(2);
        assertThat(reply(new LeaveRoom(token))).as("the reply to LEAVE_ROOM with the right token")
                .isEqualTo(new Reply.LeaveSuccess("tech"));
    }

    @Test
    void with_the_right_token_what_breaks_a_rule_is_refused_by_its_name() throws Exception {
        String token = login();
        isRefused(new JoinRoom(token, "Not An Id"), Fault.BAD_ROOM_ID);
        isRefused(new CreateRoom(token, Request.NOT_TEXT, Optional.empty(), Optional.empty()), Fault.BAD_ROOM_ID);
        isRefused(new CreateRoom(token, "new", Optional.of("x".repeat(65)), Optional.empty()), Fault.BAD_ROOM_TEXT);
        isRefused(new SendMessage(token, " "), Fault.BAD_MESSAGE);
        assertThat(services.lobby().rooms()).as("the rooms, none of them made").hasSize(2);
    }

    @Test
    void a_member_lists_and_makes_rooms() throws Exception {
        String token = login();
        assertThat(reply(new CreateRoom(token, "new", Optional.empty(), Optional.empty())))
                .as("the reply to CREATE_ROOM without a name").isEqualTo(new Reply.CreateSuccess("new", "new"));
        assertThat(reply(new CreateRoom(token, "pets", Optional.of("Pets"), Optional.of("Cats, mostly"))))
                .as("the reply to CREATE_ROOM with a name").isEqualTo(new Reply.CreateSuccess("pets", "Pets"));
        assertThat(reply(new ListRooms(token))).as("the reply to LIST_ROOMS").isEqualTo(new Reply.RoomsList(List.of(
                new Reply.RoomInfo("tech", "Tech talk", "Code and machines", 1),
                new Reply.RoomInfo("random", "Random", "", 0),
                new Reply.RoomInfo("new", "new", "", 0),
                new Reply.RoomInfo("pets", "Pets", "Cats, mostly", 0))));
        isRefused(new CreateRoom(token, "new", Optional.empty(), Optional.empty()), Fault.ROOM_TAKEN);
        isRefused(new CreateRoom(token, "fifth", Optional.empty(), Optional.empty()), Fault.TOO_MANY_ROOMS);
    }

    @Test
    void a_member_joins_speaks_and_leaves_and_the_room_answers() throws Exception {
        String token = login();
        answersNothing(new JoinRoom(token, "tech"), 1);
        answersNothing(new SendMessage(token, "hello"), 2);
        assertThat(reply(new LeaveRoom(token))).as("the reply to LEAVE_ROOM").isEqualTo(new Reply.LeaveSuccess("tech"));
        ada.hears("JOIN_SUCCESS tech [Ada, Bob] (id 1)", "MESSAGE 1 Ada: hello (id 2)").hearsNothingMore();
        bob.hears("USER_JOINED Ada", "MESSAGE 1 Ada: hello", "USER_LEFT Ada").hearsNothingMore();
    }

    @Test
    void a_member_in_no_room_can_neither_speak_nor_leave_one_nor_join_what_is_not_there() throws Exception {
        String token = login();
        isRefused(new SendMessage(token, "hello?"), Fault.NOT_IN_ROOM);
        isRefused(new LeaveRoom(token), Fault.NOT_IN_ROOM);
        isRefused(new JoinRoom(token, "nowhere"), Fault.NO_SUCH_ROOM);
        ada.hearsNothingMore();
    }

    @Test
    void logout_leaves_the_room_and_makes_a_stranger_of_a_member_who_may_come_back() throws Exception {
        String token = login();
        answersNothing(new JoinRoom(token, "tech"), 1);
        assertThat(reply(new Logout(token))).as("the reply to LOGOUT").isEqualTo(new Reply.LogoutSuccess());
        bob.hears("USER_JOINED Ada", "USER_LEFT Ada");
        assertThat(services.sessions().count()).as("sessions after LOGOUT").isZero();
        IN_SESSION.forEach(request -> isRefused(request.apply(token), Fault.NO_SESSION));
        assertThat(loginAgain()).as("the token of the next session").isNotEqualTo(token);
    }

    @Test
    void too_many_passwords_waiting_to_be_hashed_is_a_busy_server() {
        conversation = conversation(services(new MemoryAccounts(new BusyHash()), services.lobby()), ada);
        isRefused(register("Ada"), Fault.SERVER_BUSY);
        isRefused(new Login("Ada", "secret"), Fault.SERVER_BUSY);
    }

    @Test
    void accounts_that_can_not_be_reached_are_a_server_that_has_failed() {
        conversation = conversation(services(new NobodysAccounts(OutOfReach::fail), services.lobby()), ada);
        isRefused(register("Ada"), Fault.SERVER_FAILED);
        isRefused(new Login("Ada", "secret"), Fault.SERVER_FAILED);
    }

    @Test
    void closing_leaves_the_room_and_ends_the_session_and_twice_is_harmless() throws Exception {
        answersNothing(new JoinRoom(login(), "tech"), 1);
        conversation.close();
        conversation.close();
        bob.hears("USER_JOINED Ada", "USER_LEFT Ada").hearsNothingMore();
        assertThat(services.sessions().count()).as("sessions after the conversation was closed").isZero();
    }

    @Test
    void closing_a_strangers_conversation_touches_nobody_elses_session() {
        services.sessions().open(bob);
        conversation.close();
        bob.hearsNothingMore();
        assertThat(services.sessions().count()).as("sessions, one of them Bob's").isEqualTo(1);
    }

    @Test
    void one_user_may_be_logged_in_on_two_connections_which_end_apart() throws Exception {
        String token = login();
        Conversation other = conversation(services, new Mailbox("Ada's telephone"));
        assertThat(other.answer(new Login("Ada", "secret"), noId())).as("a login on a second connection")
                .containsInstanceOf(Reply.LoginSuccess.class);
        other.close();
        assertThat(reply(new ListRooms(token))).as("LIST_ROOMS on the first").isInstanceOf(Reply.RoomsList.class);
    }
}
