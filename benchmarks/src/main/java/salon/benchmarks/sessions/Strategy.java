package salon.benchmarks.sessions;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import salon.threads.ThreadModel;

/** How a server spreads its clients over threads, with what a pool leaves open decided. */
public enum Strategy {
    /** A thread of the operating system for each client. */
    THREAD_PER_CLIENT(ThreadModel.PLATFORM, Integer.MAX_VALUE),
    /** Four threads; a client beyond them waits until another leaves. */
    POOL_4(ThreadModel.POOL, 4),
    /** Sixteen threads. */
    POOL_16(ThreadModel.POOL, 16),
    /** A virtual thread for each client. */
    VIRTUAL(ThreadModel.VIRTUAL, Integer.MAX_VALUE),
    /** Netty's event loop, one thread for all clients: whoever waits in it makes all the others wait. */
    EVENT_LOOP(1);

    /** How many clients may wait for a thread of a pool: more than any lesson has. */
    private static final int QUEUE = 10_000;

    private final Start start;
    private final int atOnce;

    @FunctionalInterface
    private interface Start {
        SessionServer with(SlowPing conversation) throws IOException;
    }

    Strategy(ThreadModel threads, int atOnce) {
        this.start = conversation -> new BlockingServer(threads.executor(atOnce, QUEUE), conversation);
        this.atOnce = atOnce;
    }

    Strategy(int loops) {
        this.start = conversation -> new EventLoopServer(conversation, loops);
        this.atOnce = loops;
    }

    /** How many requests it can have waiting at once, of so many clients. */
    public int atOnce(int clients) {
        return Math.min(clients, atOnce);
    }

    /** Starts a server that waits for so long before each answer; it accepts clients when this returns. */
    public SessionServer start(Duration wait) throws IOException {
        return start.with(new SlowPing(wait));
    }

    /** Its name as people read it, such as {@code pool-4}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
