// mistake: keeps its first answer in a field
// task: 2.3
// told: whatever the one before it began with
package salon.protocol.exercise;

import java.io.IOException;
import java.io.InputStream;
import salon.protocol.Framing;
import salon.protocol.FramingDetector;

public final class YourFirstByte implements FramingDetector {
    private final Framing lines;
    private final Framing lengthPrefixed;
    private Framing detected;

    public YourFirstByte(Framing lines, Framing lengthPrefixed) {
        this.lines = lines;
        this.lengthPrefixed = lengthPrefixed;
    }

    @Override
    public Framing detect(InputStream in) throws IOException {
        if (detected != null) {
            return detected;
        }
        in.mark(1);
        int first = in.read();
        in.reset();
        detected = first == 0 ? lengthPrefixed : lines;
        return detected;
    }
}
