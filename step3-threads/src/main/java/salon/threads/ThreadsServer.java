package salon.threads;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.echo.AcceptLoop;
import salon.echo.Listener;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Message;
import salon.protocol.Sentences;

/** Step 3's server: PING and REGISTER for many clients at once, on the loopback address, until Ctrl-C. */
@Command(name = "step3",
        description = "Answers PING and REGISTER for many clients at once.")
public final class ThreadsServer implements Callable<Integer> {
    private static final int MAX_CLIENTS = 10_000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Option(names = "--port", defaultValue = "5555", description = "0 picks a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--threads", defaultValue = "platform",
            description = "platform, pool or virtual (default: ${DEFAULT-VALUE})")
    private ThreadModel threads = ThreadModel.PLATFORM;

    @Option(names = "--pool-size", defaultValue = "4", description = "threads of the pool (default: ${DEFAULT-VALUE})")
    private int poolSize;

    /** Runs the server; the exit code is 2 for what can not be, and 1 if the port can not be had. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new ThreadsServer(), args));
    }

    @Override
    public Integer call() throws IOException {
        new Ranges(spec).within("--port", port, 0, 65_535);
        new Ranges(spec).within("--pool-size", poolSize, 1, 10_000);
        Sentences sentences = new Sentences(Locale.getDefault());
        Clients<Client> clients = new ConnectedClients<>(MAX_CLIENTS);
        int cores = Runtime.getRuntime().availableProcessors();
        PasswordHash hash = new PooledHash(new Pbkdf2(Pbkdf2.OWASP_ITERATIONS), new WorkerPool("Hasher", cores, 64));
        try (ServerSocket listener = Listener.open("127.0.0.1", port); Watchdog _ = Watchdog.start(clients)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(listener, clients, sentences)));
            System.out.println("PING and REGISTER on 127.0.0.1:" + listener.getLocalPort() + ", threads: " + threads
                    + ". Ctrl-C stops it.");
            FrontDesk desk = new FrontDesk(clients, new MemoryAccounts(hash), sentences);
            new AcceptLoop(listener, executor(), desk).run();
        }
        return 0;
    }

    private static void stop(ServerSocket listener, Clients<Client> clients, Sentences sentences) {
        ServerBroadcast lastWord = new ServerBroadcast(sentences.of("STOPPING"), Message.now());
        try {
            new OrderlyStop(listener, clients, lastWord).stop(STOP_LIMIT);
        } catch (IOException | InterruptedException e) {
            System.err.println(e.getMessage()); // the program ends either way
        }
    }

    private Executor executor() {
        Executor executor = threads.executor(poolSize, MAX_CLIENTS);
        return executor instanceof Pool pool
                ? new WaitAnnouncer(pool, client -> System.out.printf(
                        "%s waits: each of the %d threads is serving a client.%n", client, poolSize))
                : executor;
    }
}
