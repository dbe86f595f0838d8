package salon.protocol.exercise;

import salon.protocol.FirstByteContract;
import salon.protocol.Framing;
import salon.protocol.FramingDetector;

class YourFirstByteTest extends FirstByteContract {
    @Override
    protected FramingDetector detector(Framing lines, Framing lengthPrefixed) {
        return new YourFirstByte(lines, lengthPrefixed);
    }
}
