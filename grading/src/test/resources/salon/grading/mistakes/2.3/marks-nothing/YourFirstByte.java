// mistake: marks the place for no byte at all
// task: 2.3
// told: which keeps no more
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
        in.mark(0);
        int first = in.read();
        in.reset();
        if (first == 0) {
            return lengthPrefixed;
        }
        return lines;
    }
}
