// mistake: puts the byte back into a stream that nobody else reads
// task: 2.3
// told: what is left in the stream: the first byte is the framing's too
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import salon.protocol.Framing;
import salon.protocol.FramingDetector;

public final class YourFirstByte implements FramingDetector {
    private final Framing lines;
    private final Framing lengthPrefixed;

    public YourFirstByte(Framing lines, Framing lengthPrefixed) {
        this.lines = lines;
        this.lengthPrefixed = lengthPrefixed;
    }

    @Override
    public Framing detect(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in);
        int first = pushback.read();
        if (first == -1) {
            return lines;
        }
        pushback.unread(first);
        return first == 0 ? lengthPrefixed : lines;
    }
}
