package salon.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A server's socket with a {@link HesitantInput}, which is for one thread; all else is as in any socket. */
final class HesitantSocket extends Socket {
    private @Nullable InputStream in;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (in == null) {
            in = new HesitantInput(super.getInputStream());
        }
        return in;
    }
}
