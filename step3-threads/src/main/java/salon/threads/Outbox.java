package salon.threads;

import java.time.Duration;

/**
 * A queue of bounded length between those who have something for a client and the one thread that writes to it
 * (task 3.5).
 *
 * <ul>
 *   <li>Offering never waits, not even for a client that does not read. When {@code capacity} letters are waiting, the
 *       next is refused.
 *   <li>Any thread may offer; only the writer, the thread in {@link #run()}, touches the sink.
 *   <li>Letters are written in the order in which they were offered, each once.
 *   <li>The sink is flushed whenever no letter is waiting, so that none lies in a buffer while the writer sleeps.
 *   <li>Closing refuses what comes later and still writes what was taken before.
 * </ul>
 */
public interface Outbox extends Recipient, Runnable, AutoCloseable {
    @Override
    boolean offer(Letter letter);

    /**
     * Waits, for as long as the limit at most, until no more than half of the capacity is taken, or the outbox is
     * closed.
     *
     * @return false if the limit passed first
     */
    boolean awaitRoom(Duration limit) throws InterruptedException;

    /**
     * The writer's work: writes letters until the outbox is closed and empty. If the sink fails or the thread is
     * interrupted, the letters still there are dropped and the outbox closes itself.
     */
    @Override
    void run();

    /** Takes no more letters. Does not wait for those that it has. */
    @Override
    void close();
}
