// mistake: waits for the four bytes of a length
// task: 2.3
// told: a second byte is waited for, and it may never come: one is enough to tell
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
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        return first.length > 0 && first[0] == 0 ? lengthPrefixed : lines;
    }
}
