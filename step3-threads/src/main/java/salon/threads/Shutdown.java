package salon.threads;

import java.io.IOException;
import java.time.Duration;

/**
 * Stops a server in an orderly way (task 3.6): nobody new is let in, everyone who is there is told and gets all that
 * was on its way, and nobody keeps the server past its deadline. Called once.
 */
@FunctionalInterface
public interface Shutdown {
    /**
     * Closes the listener, says the last word to every client and ends its conversation, and waits until all have left.
     * Who has not left when the limit has passed, because it does not read, is cut off.
     *
     * @return whether everyone left in time
     */
    boolean stop(Duration limit) throws IOException, InterruptedException;
}
