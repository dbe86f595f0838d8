// cheat: keeps failures of other threads from being seen
// task: 2.1
// refused: uses Thread.setDefaultUncaughtExceptionHandler(
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
