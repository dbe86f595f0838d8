package salon.rooms.cli;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import salon.protocol.Patience;
import salon.rooms.ChatServer;
import salon.rooms.Limits;
import salon.rooms.Settings;
import salon.rooms.Story;
import salon.rooms.accounts.AccountStore;
import salon.threads.Ranges;
import salon.threads.ThreadModel;

/** {@code salon server}: runs the chat server until Ctrl-C or SIGTERM. */
@Command(name = "server", sortOptions = false, showDefaultValues = true,
        description = "Runs the chat server until Ctrl-C.")
public final class ServerCommand implements Callable<Integer> {
    private static final Settings DEFAULTS = Settings.defaults();
    private static final Limits LIMITS = DEFAULTS.limits();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "address to listen on")
    private String host = DEFAULTS.host();

    @Option(names = "--port", paramLabel = "PORT", description = "0 picks a free one")
    private int port = DEFAULTS.port();

    @Option(names = "--threads", paramLabel = "MODEL",
            description = "a thread per client, a pool, or a virtual thread per client: ${COMPLETION-CANDIDATES}")
    private ThreadModel threads = DEFAULTS.threads();

    @Option(names = "--pool-size", paramLabel = "N", description = "threads of the pool")
    private int poolSize = DEFAULTS.poolSize();

    @Option(names = "--lang", paramLabel = "LANGUAGE",
            description = "of the log and of what clients are told: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ofMachine();

    @Option(names = "--password-iterations", paramLabel = "N",
            description = "cost of hashing a password; less is for tests and load")
    private int iterations = DEFAULTS.passwordIterations();

    @Option(names = "--accounts", paramLabel = "URL",
            description = "where accounts are kept: jdbc:sqlite:FILE, jdbc:postgresql:…, or memory")
    private String accounts = Settings.DEFAULT_ACCOUNTS;

    @Option(names = "--max-frame", paramLabel = "N", description = "bytes of JSON in a frame")
    private int maxFrame = LIMITS.maxFrame();

    @Option(names = "--max-clients", paramLabel = "N", description = "connections at once")
    private int maxClients = LIMITS.maxClients();

    @Option(names = "--max-rooms", paramLabel = "N", description = "rooms, the first four counted")
    private int maxRooms = LIMITS.maxRooms();

    @Option(names = "--outbox", paramLabel = "N", description = "frames that may wait for one client")
    private int outbox = LIMITS.outbox();

    @Option(names = "--rate", paramLabel = "N",
            description = "requests a second that a client may send for long, and twice as many at once; 0 for any number")
    private int rate = LIMITS.rate();

    @Option(names = "--idle-timeout", paramLabel = "SECONDS",
            description = "of a client's silence, before it is let go")
    private int idleSeconds = (int) LIMITS.patience().silence().toSeconds();

    @Option(names = "--drain-timeout", paramLabel = "SECONDS", description = "for all that is on its way at a stop")
    private int drainSeconds = (int) LIMITS.drainTimeout().toSeconds();

    @Override
    public Integer call() throws IOException {
        scheduleVirtualThreads();
        // The hook comes first: from the moment on when the server is up, it stops in order.
        CompletableFuture<ChatServer> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            var _ = started.thenAccept(ServerCommand::stop);
        }));
        started.complete(ChatServer.start(settings()));
        return 0;
    }

    /**
     * Leaves one core, where there are several, to what is no virtual thread: the garbage collector, the compiler, the
     * hashers. And has sockets polled by threads of the system: JDK 25's own choice, virtual threads that poll, lets
     * some clients wait for seconds while others keep the scheduler busy. The figures are in docs/performance.md.
     */
    private static void scheduleVirtualThreads() {
        int carriers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        System.getProperties().putIfAbsent("jdk.virtualThreadScheduler.parallelism", String.valueOf(carriers));
        System.getProperties().putIfAbsent("jdk.pollerMode", "1");
    }

    private Settings settings() {
        Ranges ranges = new Ranges(spec);
        // The first byte of a length tells the framings apart, so a length may not begin with another byte than 0.
        Limits limits = new Limits(
                ranges.within("--max-frame", maxFrame, 64, 0xFF_FFFF),
                ranges.within("--max-clients", maxClients, 1, Integer.MAX_VALUE),
                ranges.within("--max-rooms", maxRooms, 4, Integer.MAX_VALUE),
                ranges.within("--outbox", outbox, 1, Integer.MAX_VALUE),
                ranges.within("--rate", rate, 0, 1_000_000),
                new Patience(
                        Duration.ofSeconds(ranges.within("--idle-timeout", idleSeconds, 1, 86_400)),
                        LIMITS.patience().frame(),
                        LIMITS.patience().write()),
                Duration.ofSeconds(ranges.within("--drain-timeout", drainSeconds, 0, 3_600)));
        return new Settings(
                host,
                ranges.within("--port", port, 0, 65_535),
                threads,
                ranges.within("--pool-size", poolSize, 1, 10_000),
                language.locale(),
                ranges.within("--password-iterations", iterations, 1, Integer.MAX_VALUE),
                store(),
                limits);
    }

    private AccountStore store() {
        try {
            return AccountStore.of(accounts);
        } catch (IllegalArgumentException e) { // what was typed is not repeated: it may hold a password
            throw new ParameterException(
                    spec.commandLine(), new Story(language.locale()).text("accounts_unknown"));
        }
    }

    private static void stop(ChatServer server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println(e.getMessage()); // the program ends either way
        } finally {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).stop(); // writes the lines that still wait
        }
    }
}
