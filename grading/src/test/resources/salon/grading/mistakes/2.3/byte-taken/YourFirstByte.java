// mistake: takes the byte and does not put it back
// task: 2.3
// told: what is left in the stream: the first byte is the framing's too
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
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
        return in.read() == 0 ? lengthPrefixed : lines;
    }
}
