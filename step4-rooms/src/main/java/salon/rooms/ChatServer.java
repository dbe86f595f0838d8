package salon.rooms;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.Executor;
import salon.echo.AcceptLoop;
import salon.echo.Listener;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Sentences;
import salon.rooms.accounts.AccountStore;
import salon.rooms.accounts.OpenAccounts;
import salon.rooms.accounts.StoreException;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.ConnectedClients;
import salon.threads.OrderlyStop;
import salon.threads.Pbkdf2;
import salon.threads.Pool;
import salon.threads.PooledHash;
import salon.threads.WaitAnnouncer;
import salon.threads.Watchdog;
import salon.threads.WorkerPool;

/** A running chat server. Any thread may ask and stop it: all fields are final, and stopping is done once. */
public final class ChatServer implements AutoCloseable {
    private static final List<String> FIRST_ROOMS = List.of("general", "projets", "tech", "random");
    /** How many passwords may wait to be hashed while every core hashes one. */
    private static final int HASH_QUEUE = 64;

    private final Settings settings;
    private final Story story;
    private final Sentences sentences;
    private final ServerSocket listener;
    private final OpenAccounts accounts;
    private final Clients<Client> clients;
    private final Lobby lobby;
    private final Executor executor;
    private final Watchdog watchdog;
    private final Pool hashers = new WorkerPool("Hasher", Runtime.getRuntime().availableProcessors(), HASH_QUEUE);

    private ChatServer(Settings settings) throws IOException {
        this.settings = settings;
        this.story = new Story(settings.language());
        this.sentences = new Sentences(settings.language());
        this.clients = new ConnectedClients<>(settings.limits().maxClients());
        this.lobby = lobby();
        this.listener = listen(settings);
        this.accounts = accounts(settings);
        this.executor = executor();
        this.watchdog = Watchdog.start(clients);
    }

    private ServerSocket listen(Settings settings) throws IOException {
        try {
            return Listener.open(settings.host(), settings.port());
        } catch (IOException e) {
            throw new IOException(story.text("cannot_listen", settings.host() + ":" + settings.port()), e);
        }
    }

    private OpenAccounts accounts(Settings settings) throws IOException {
        try {
            return settings.accounts().open(new PooledHash(new Pbkdf2(settings.passwordIterations()), hashers));
        } catch (StoreException e) {
            listener.close();
            throw new IOException(story.text("accounts_" + e.reason(), e.about().toArray()), e);
        }
    }

    /**
     * Starts a server; it accepts clients when this returns.
     *
     * @throws IOException if the port or the accounts can not be had; the message says which
     */
    public static ChatServer start(Settings settings) throws IOException {
        ChatServer server = new ChatServer(settings);
        ChatHandler handler = new ChatHandler(server.services(), server.clients, settings.limits());
        AcceptLoop loop = new AcceptLoop(server.listener, server.executor, handler);
        server.tellStart();
        Thread.ofPlatform().name("Acceptor").start(loop); // no daemon: it keeps the program alive
        return server;
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

    private Executor executor() {
        int waiting = Math.max(0, settings.limits().maxClients() - settings.poolSize());
        Executor threads = settings.threads().executor(settings.poolSize(), waiting);
        return threads instanceof Pool pool
                ? new WaitAnnouncer(pool, visit -> story.tell(Line.MUST_WAIT, visit, settings.poolSize()))
                : threads;
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

    /** Stops: nobody new is let in, everyone is told and gets what was on its way; slow readers are cut off at last. */
    @Override
    public void close() throws IOException {
        story.tell(Line.STOPPING, clients.count());
        boolean inTime = stop();
        watchdog.close();
        // What nobody waits for any more must not hold the stop: a hash, or a question to a database that is away.
        Thread.startVirtualThread(hashers::close);
        Thread.startVirtualThread(accounts::close);
        if (executor instanceof WaitAnnouncer announcer) {
            Thread.startVirtualThread(announcer.pool()::close); // which turns away those who still waited for a thread
        }
        story.tell(inTime ? Line.STOPPED : Line.CUT_OFF);
    }

    private boolean stop() throws IOException {
        lobby.silence(); // first: what one member hears, all have been offered, before the first of them is hung up on
        ServerBroadcast lastWord = new ServerBroadcast(sentences.of("STOPPING"), Message.now());
        try {
            return new OrderlyStop(listener, clients, lastWord).stop(settings.limits().drainTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to hurry: who is still here is left behind
            return false;
        }
    }
}
