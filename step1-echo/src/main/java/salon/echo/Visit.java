package salon.echo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * One client's visit, as a task for an executor. It closes the socket at the end and throws nothing, so that no
 * client's end is the end of the thread that served it.
 */
record Visit(Socket client, Handler handler) implements Runnable {
    private static final System.Logger LOG = System.getLogger(Visit.class.getName());

    @Override
    public void run() {
        try (client) {
            handler.serve(client);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} broke off: {1}", this, e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, this + " was not served to its end", e);
        }
    }

    /** A name for the thread that serves this client, such as {@code Client-127.0.0.1:54321}. */
    @Override
    public String toString() {
        InetSocketAddress address = (InetSocketAddress) client.getRemoteSocketAddress();
        return "Client-" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
