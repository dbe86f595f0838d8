// cheat: has Gson make our solution, and lets it do the work
// task: 2.1
// refused: uses salon.protocol.Lines, which is our solution
package salon.protocol.exercise;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;
import salon.protocol.Lines;
import salon.protocol.ProtocolException;

public final class YourLines implements Framing {
    private record Box<T>(T framing) {}

    private final Framing ours;

    public YourLines(int limit) {
        Box<? extends Framing> box = new Gson().fromJson("{\"framing\":{\"limit\":" + limit + "}}",
                new TypeToken<Box<Lines>>() {}.getType());
        ours = box.framing();
    }

    @Override
    public Optional<byte[]> read(InputStream in) throws IOException, ProtocolException {
        return ours.read(in);
    }

    @Override
    public void write(byte[] frame, OutputStream out) throws IOException {
        ours.write(frame, out);
    }
}
