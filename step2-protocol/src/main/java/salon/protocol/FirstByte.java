package salon.protocol;

import java.io.IOException;
import java.io.InputStream;

/** Looks at the first byte and puts it back. Safe for any number of threads. */
public final class FirstByte implements FramingDetector {
    private final Framing lines;
    private final Framing lengthPrefixed;

    /** Chooses between these two. */
    public FirstByte(Framing lines, Framing lengthPrefixed) {
        this.lines = lines;
        this.lengthPrefixed = lengthPrefixed;
    }

    @Override
    public Framing detect(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == 0 ? lengthPrefixed : lines;
    }
}
