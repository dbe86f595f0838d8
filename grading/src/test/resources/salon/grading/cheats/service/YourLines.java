// cheat: has Java look for providers
// task: 2.1
// refused: uses ServiceLoader.load(Class)
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.ServiceLoader;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        ServiceLoader.load(Runnable.class).forEach(Runnable::run);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
