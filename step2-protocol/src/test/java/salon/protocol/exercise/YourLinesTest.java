package salon.protocol.exercise;

import salon.protocol.Framing;
import salon.protocol.LinesContract;

class YourLinesTest extends LinesContract {
    @Override
    protected Framing framing(int limit) {
        return new YourLines(limit);
    }
}
