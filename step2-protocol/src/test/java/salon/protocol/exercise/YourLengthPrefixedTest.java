package salon.protocol.exercise;

import salon.protocol.Framing;
import salon.protocol.LengthPrefixedContract;

class YourLengthPrefixedTest extends LengthPrefixedContract {
    @Override
    protected Framing framing(int limit) {
        return new YourLengthPrefixed(limit);
    }
}
