package salon.benchmarks.sessions;

import java.net.InetSocketAddress;

/** A server that listens on the loopback address, on a port that the system picked. Its threads are daemons. */
public interface SessionServer extends AutoCloseable {
    /** Where it listens. */
    InetSocketAddress address();

    /** Stops it. Its clients have hung up by then. */
    @Override
    void close();
}
