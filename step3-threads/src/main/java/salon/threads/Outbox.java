package salon.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A queue of bounded length between those who have something for a client and the one thread that writes to it
 * (task 3.5). The writer is there only while there is something to write: who brings the first letter says where it is
 * to run. (The JDK's documentation of {@link Executor} calls this a serial executor; actors read their mailboxes so.)
 *
 * <ul>
 *   <li>Any thread may offer. Taking a letter never waits, not even for a client that does not read. When
 *       {@code capacity} letters are waiting, the next is refused; so is one with which more than {@link #MOST_WEIGHT}
 *       would be waiting, unless none is.
 *   <li>There is never more than one writer at work, and nobody else touches the sink.
 *   <li>Letters are written in the order in which they were taken, each once. The writer hands the sink all that are
 *       waiting, so that they can go out together.
 *   <li>Closing refuses what comes later and still has written what was taken before.
 *   <li>If the sink fails, the letters still there are dropped, and the outbox closes itself.
 * </ul>
 */
public interface Outbox extends AutoCloseable {
    /** The {@linkplain Letter#weight() weight} of what may wait: 8 MiB. */
    int MOST_WEIGHT = 8 << 20;

    /**
     * Takes a letter for writing.
     *
     * @param writers runs the writer, if none is at work or on its way: in a thread of its own, say, or in the caller's,
     *     who then returns when nothing is left to write, and must not hold a lock. The outbox holds none meanwhile
     * @return false if the outbox is full or closed, or no writer could be started; it then closes itself
     */
    boolean offer(Letter letter, Executor writers);

    /**
     * Waits, for as long as the limit at most, until no more than half of what may wait is waiting, by number and by
     * weight, or the outbox is closed.
     *
     * @return false if the limit passed first
     */
    boolean awaitRoom(Duration limit) throws InterruptedException;

    /** The letters that were taken and are not written yet, as they are now: a list that does not change. */
    List<Letter> letters();

    /** Takes no more letters. Does not wait for those that it has. */
    @Override
    void close();

    /**
     * Takes one last letter, whether there is room for it or not, and no more; nothing happens if it is closed.
     *
     * @param writers as for {@link #offer}
     */
    void close(Letter last, Executor writers);

    /**
     * Waits, for as long as the limit at most, until no letter is waiting or being written.
     *
     * @return false if the limit passed first
     */
    boolean awaitEmpty(Duration limit) throws InterruptedException;
}
