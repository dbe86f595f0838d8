package salon.threads;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who is connected, up to a limit (task 3.3). The count is exact however many threads come and go at once: it never
 * passes the limit, not for a moment, and a client that leaves twice is counted once. Any thread may call any method.
 *
 * @param <C> a client, told apart by {@code equals}
 */
public interface Clients<C> {
    /**
     * Lets a client in.
     *
     * @return how many are in with it, or nothing if the limit is reached or {@link #close()} was called
     */
    OptionalInt enter(C client);

    /** Notes that a client has left; nothing happens if it is not in. */
    void leave(C client);

    /** How many are in. */
    int count();

    /** Those who are in, as they are now: a list that does not change. */
    List<C> everyone();

    /** Lets nobody in from now on. */
    void close();

    /**
     * Waits until nobody is in, for as long as the limit at most.
     *
     * @return whether nobody is in
     */
    boolean awaitNone(Duration limit) throws InterruptedException;
}
