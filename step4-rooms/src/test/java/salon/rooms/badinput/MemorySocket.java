package salon.rooms.badinput;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A socket of a client that has said all it will ever say. No network is behind it. */
final class MemorySocket extends Socket {
    private final InputStream in;

    MemorySocket(byte[] said) {
        in = new ByteArrayInputStream(said);
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // There is nothing to delay.
    }
}
