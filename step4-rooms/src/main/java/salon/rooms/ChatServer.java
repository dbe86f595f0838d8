package salon.rooms;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import salon.echo.AcceptLoop;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Sentences;
import salon.rooms.accounts.AccountStore;
import salon.rooms.accounts.OpenAccounts;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.OrderlyStop;
import salon.threads.Pbkdf2;
import salon.threads.WaitAnnouncer;

/** A running chat server. Any thread may ask and stop it: all fields are final, and the first one to stop it does. */
public final class ChatServer implements AutoCloseable {
    private static final List<String> FIRST_ROOMS = List.of("general", "projets", "tech", "random");
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Settings settings;
    private final Story story;
    private final Sentences sentences;
    private final ServerSocket listener;
    private final OpenAccounts accounts;
    private final Clients<Client> clients;
    private final Lobby lobby;
    private final Executor executor;
    private final Thread acceptor;
    private final Resources resources;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private ChatServer(Settings settings, Story story, Resources resources) throws IOException {
        this.settings = settings;
        this.story = story;
        this.resources = resources;
        this.sentences = new Sentences(settings.language());
        this.clients = new ConnectedClients<>(settings.limits().maxClients());
        this.lobby = lobby();
        this.listener = resources.listener();
        this.accounts = resources.accounts();
        this.executor = resources.executor();
        ChatHandler handler = new ChatHandler(services(), clients, settings.limits());
        this.acceptor = Thread.ofPlatform().name("Acceptor") // no daemon: it keeps the program alive
                .unstarted(new AcceptLoop(listener, executor, handler));
    }

    /**
     * Starts a server; it accepts clients when this returns.
     *
     * @throws IOException if the port or the accounts can not be had; the message says which
     */
    public static ChatServer start(Settings settings) throws IOException {
        Story story = new Story(settings.language());
        Resources resources = new Resources(settings, story);
        try {
            ChatServer server = new ChatServer(settings, story, resources);
            server.open();
            return server;
        } catch (IOException | RuntimeException | Error e) {
            resources.close();
            throw e;
        }
    }

    private void open() {
        resources.watch(clients);
        tellStart();
        acceptor.start();
    }

    private Services services() {
        return new Services(accounts.accounts(), new TokenSessions(), lobby, sentences, story);
    }

    private Lobby lobby() {
        Lobby lobby = new ChatLobby(Math.max(FIRST_ROOMS.size(), settings.limits().maxRooms()));
        try {
            for (String id : FIRST_ROOMS) {
                lobby.create(id, id, story.text("room." + id));
            }
            return lobby;
        } catch (ProtocolException e) {
            throw new IllegalStateException("the first rooms differ, and there is room for them", e);
        }
    }

    private void tellStart() {
        if (settings.passwordIterations() < Pbkdf2.OWASP_ITERATIONS) {
            story.tell(Line.CHEAP_PASSWORDS, settings.passwordIterations());
        }
        story.tell(Line.STARTED, settings.host() + ":" + port());
        story.tell(Line.WAITING);
        switch (settings.threads()) {
            case PLATFORM -> story.tell(Line.THREADS_PLATFORM);
            case POOL -> story.tell(Line.THREADS_POOL, settings.poolSize());
            case VIRTUAL -> story.tell(Line.THREADS_VIRTUAL);
        }
        if (settings.accounts() instanceof AccountStore.Memory) {
            story.tell(Line.ACCOUNTS_FORGOTTEN);
        } else {
            story.tell(Line.ACCOUNTS_KEPT, settings.accounts());
        }
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many clients are connected. */
    public int clients() {
        return clients.count();
    }

    /**
     * Stops: nobody new is let in, everyone is told and gets what was on its way; slow readers are cut off at last.
     * The port is free when this returns. A second call does nothing, and does not wait for the first.
     */
    @Override
    public void close() throws IOException {
        if (stopping.getAndSet(true)) {
            return;
        }
        story.tell(Line.STOPPING, clients.count());
        try {
            story.tell(stop() ? Line.STOPPED : Line.CUT_OFF);
        } finally {
            // What nobody waits for any more must not hold the stop: a hash, or a question to a database that is away.
            Thread.startVirtualThread(resources::close);
        }
    }

    private boolean stop() throws IOException {
        long deadline = System.nanoTime() + settings.limits().drainTimeout().toNanos();
        lobby.silence(); // first: what one member hears, all have been offered, before the first of them is hung up on
        ServerBroadcast lastWord = new ServerBroadcast(sentences.of("STOPPING"), Message.now());
        try {
            boolean inTime = new OrderlyStop(listener, clients, lastWord).stop(settings.limits().drainTimeout());
            acceptor.join(A_MOMENT); // the system gives back the port only when nobody accepts from it
            return inTime && whoWaitsIsTurnedAway(Duration.ofNanos(deadline - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to hurry: who is still here is left behind
            return false;
        }
    }

    /** Those who still wait for a thread get one now, one after another, and are told that the server takes nobody. */
    private boolean whoWaitsIsTurnedAway(Duration limit) throws InterruptedException {
        return !(executor instanceof WaitAnnouncer announcer)
                || Thread.startVirtualThread(announcer.pool()::close).join(limit);
    }
}
