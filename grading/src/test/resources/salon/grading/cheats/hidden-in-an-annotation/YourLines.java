// cheat: has Gson use a class that only an annotation names
// task: 2.1
// refused: Hidden.java:17: uses Runtime.halt(int)
package salon.protocol.exercise;

import com.google.gson.Gson;
import com.google.gson.annotations.JsonAdapter;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private static final class Box {
        @JsonAdapter(Hidden.class)
        private Object content;
    }

    public YourLines(int limit) {
        new Gson().fromJson("{\"content\":1}", Box.class);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
