package salon.rooms;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import salon.echo.Listener;
import salon.rooms.accounts.OpenAccounts;
import salon.rooms.accounts.StoreException;
import salon.threads.Client;
import salon.threads.Clients;
import salon.threads.Pbkdf2;
import salon.threads.Pool;
import salon.threads.PooledHash;
import salon.threads.WaitAnnouncer;
import salon.threads.Watchdog;
import salon.threads.WorkerPool;

/**
 * What a server has to give back: opens one thing after another and closes what it has opened, whether the server ran
 * or got no further than this. Each method is called once, by one thread at a time.
 */
final class Resources implements AutoCloseable {
    /** How many passwords may wait to be hashed while every core hashes one. */
    private static final int HASH_QUEUE = 64;

    private final Settings settings;
    private final Story story;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Opens what the settings ask for, and tells failures in the story's language. */
    Resources(Settings settings, Story story) {
        this.settings = settings;
        this.story = story;
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    /** What to accept clients from. */
    ServerSocket listener() throws IOException {
        try {
            return opened(Listener.open(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new IOException(story.text("cannot_listen", settings.host() + ":" + settings.port()), e);
        }
    }

    /** The accounts, whose passwords are hashed on as many cores as there are. */
    OpenAccounts accounts() throws IOException {
        Pool hashers = opened(new WorkerPool("Hasher", Runtime.getRuntime().availableProcessors(), HASH_QUEUE));
        try {
            return opened(settings.accounts().open(new PooledHash(new Pbkdf2(settings.passwordIterations()), hashers)));
        } catch (StoreException e) {
            throw new IOException(story.text("accounts_" + e.reason(), e.about().toArray()), e);
        }
    }

    /** Threads for the clients, with room for all to wait whom the limit lets in. */
    Executor executor() {
        int waiting = Math.max(0, settings.limits().maxClients() - settings.poolSize());
        Executor threads = settings.threads().executor(settings.poolSize(), waiting);
        return threads instanceof Pool pool
                ? new WaitAnnouncer(opened(pool), visit -> story.tell(Line.MUST_WAIT, visit, settings.poolSize()))
                : threads;
    }

    /** Has somebody look after these clients' deadlines. */
    void watch(Clients<Client> clients) {
        opened(Watchdog.start(clients));
    }

    /** Closes all, the last that was opened first, and waits for what it has under way. */
    @Override
    public void close() {
        opened.forEach(Resources::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Nobody will use it any more, and there is nobody to tell.
        }
    }
}
