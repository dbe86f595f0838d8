package salon.echo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;

/**
 * One client's visit, as a task for an executor. It closes the socket at the end and throws nothing, so that no
 * client's end is the end of the thread that served it.
 */
public record Visit(Socket client, Handler handler) implements Runnable {
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
        return "Client-" + address(client);
    }

    /** Where a client comes from, as in {@code 127.0.0.1:54321}. */
    public static String address(Socket client) {
        return client.getInetAddress().getHostAddress() + ":" + client.getPort();
    }
}
