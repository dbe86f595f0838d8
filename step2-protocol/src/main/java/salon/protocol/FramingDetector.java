package salon.protocol;

import java.io.IOException;
import java.io.InputStream;

/**
 * Tells by a stream's first byte which framing its sender has chosen (task 2.3): {@code 0x00} begins a length, since no
 * frame may be so long that its length begins otherwise; anything else begins a line.
 */
@FunctionalInterface
public interface FramingDetector {
    /**
     * Waits for the first byte and leaves it in the stream: it is the framing's to read.
     *
     * @param in supports {@link InputStream#mark(int) mark and reset}
     * @return the framing; lines if the stream is at its end
     */
    Framing detect(InputStream in) throws IOException;
}
