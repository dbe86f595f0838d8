// cheat: has Gson make an object of a class that its code never names
// task: 2.1
// refused: Hidden.java:6: uses Runtime.halt(int)
package salon.protocol.exercise;

import com.google.gson.Gson;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private static final class Box {
        Hidden hidden;
    }

    public YourLines(int limit) {
        Runnable task = new Gson().fromJson("{\"hidden\":{}}", Box.class).hidden;
        task.run();
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
