// mistake: takes the end of the stream for a length
// task: 2.3
// told: [the framing of an empty stream]
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
        in.mark(1);
        int first = in.read();
        in.reset();
        return first > 0 ? lines : lengthPrefixed;
    }
}
