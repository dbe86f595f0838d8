// cheat: does so under another name, and declares a method that is called alike
// task: 2.1
// refused: uses YourLines.Quiet.setDefaultUncaughtExceptionHandler(
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Quiet.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}

    private static final class Quiet extends Thread {
        static void setDefaultUncaughtExceptionHandler() {}
    }
}
