package salon.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A connected socket without a network, for what a real one does too seldom. One thread may read and another write.
 */
public final class StagedSocket extends Socket {
    private static final int PORT = 55_555;

    private final InputStream in;
    private final OutputStream out;

    /** What is read from the socket, hesitantly, and where that goes which is written to it. */
    public StagedSocket(InputStream in, OutputStream out) {
        this.in = new HesitantInput(in);
        this.out = out;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getPort() {
        return PORT;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return new InetSocketAddress(getInetAddress(), PORT);
    }

    @Override
    public void shutdownInput() {}

    @Override
    public void shutdownOutput() {}
}
