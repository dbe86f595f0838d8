package salon.echo;

/**
 * Takes one client after another from a listener that its maker opened, and has each of them served.
 *
 * <p>What every server promises, and tasks 1.3 and 1.4 ask for:
 * <ul>
 *   <li>However a client's visit ended (it left, it broke off, its handler threw, turning it away failed), the next
 *       client is served.
 *   <li>The client's socket is closed when its visit is over.
 *   <li>A client whom the executor refuses is turned away by {@link Handler#refuse}, and its socket closed.
 *   <li>With an executor that runs tasks in the calling thread, clients are served one at a time, in the order in which
 *       they came.
 *   <li>Closing the listener is how a server is stopped: {@link #run()} then returns normally.
 * </ul>
 */
public interface Server extends Runnable {
    /** Serves clients until the listener is closed. */
    @Override
    void run();
}
