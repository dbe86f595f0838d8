// cheat: is never done with loading its class
// task: 2.1
// then: failed: did not end within
// limit: 5
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    private static final int ANSWER = answer();

    private static int answer() {
        int answer = 0;
        while (answer < Integer.MAX_VALUE) {
            answer = (answer + 1) % 42;
        }
        return answer;
    }

    public YourLines(int limit) {}

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
